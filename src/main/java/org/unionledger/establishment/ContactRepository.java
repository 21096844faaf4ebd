package org.unionledger.establishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The talks that efforts took. */
@Repository
class ContactRepository {

    private final JdbcClient jdbc;

    ContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By effort, the latest first. */
    Map<Long, List<Contact>> of(List<Long> efforts) {
        return EffortParts.read(jdbc, """
                select * from establishment.contact
                 where effort in (:ids) and voided_at is null
                 order by on_day desc, id desc
                """, efforts, ContactRepository::contact);
    }

    void insert(long effort, Contact contact) {
        jdbc.sql("""
                insert into establishment.contact (effort, on_day, way, person, result, next_on, keeper)
                values (:effort, :on, :way, :person, :result, :nextOn, :keeper)
                """)
                .param("effort", effort)
                .param("on", contact.on())
                .param("way", contact.way().code())
                .param("person", contact.person())
                .param("result", contact.result())
                .param("nextOn", contact.nextOn())
                .param("keeper", contact.keeper())
                .update();
    }

    void markVoid(long contact) {
        jdbc.sql("update establishment.contact set voided_at = now() where id = :id")
                .param("id", contact)
                .update();
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getLong("id"),
                row.getObject("on_day", LocalDate.class),
                ContactWay.ofCode(row.getString("way")),
                row.getString("person"),
                row.getString("result"),
                row.getObject("next_on", LocalDate.class),
                row.getString("keeper"));
    }
}
