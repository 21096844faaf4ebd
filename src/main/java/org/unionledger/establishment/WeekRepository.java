package org.unionledger.establishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** Who keeps ledgers, and in which weeks these were up to date. */
@Repository
class WeekRepository {

    private static final String HOLDERS = "select * from establishment.holder where ended_on is null ";
    private static final String ABOVE = HOLDERS + """
               and exists (select
                             from organization.path
                            where organization_id = any (:seats)
                              and path @> array[holder.organization]
                              and from_day <= :today
                              and to_day > :today)
             order by id
            """;
    // The first week of the holder's that nobody has confirmed.
    private static final String OWED = """
            select min(week)::date
              from establishment.holder
              cross join lateral generate_series(from_monday, cast(:thisMonday as date) + 7, interval '7 days') week
             where holder.id = :holder
               and not exists (select
                                 from establishment.confirmation
                                where organization = holder.organization and monday = week)
            """;

    private final JdbcClient jdbc;

    WeekRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Holder> holders(OrganizationId below, LocalDate today) {
        return jdbc.sql(HOLDERS + "and organization in (select organization.below(:union, :today)) order by id")
                .param("union", below.value())
                .param("today", today)
                .query((row, number) -> holder(row))
                .list();
    }

    /** Those that keep the ledgers in which figures at the seats stand. */
    List<Holder> above(Collection<OrganizationId> seats, LocalDate today) {
        return jdbc.sql(ABOVE)
                .param(
                        "seats",
                        seats.stream().map(OrganizationId::value).distinct().toArray(Integer[]::new))
                .param("today", today)
                .query((row, number) -> holder(row))
                .list();
    }

    Optional<Holder> holder(OrganizationId union) {
        return jdbc.sql(HOLDERS + "and organization = :union")
                .param("union", union.value())
                .query((row, number) -> holder(row))
                .optional();
    }

    Holder begin(OrganizationId union, Week from) {
        return jdbc.sql("""
                insert into establishment.holder (organization, from_monday)
                values (:union, :monday)
                returning *
                """)
                .param("union", union.value())
                .param("monday", from.monday())
                .query((row, number) -> holder(row))
                .single();
    }

    void end(long holder, LocalDate on) {
        jdbc.sql("update establishment.holder set ended_on = :on where id = :id")
                .param("id", holder)
                .param("on", on)
                .update();
    }

    /** The first week that is not confirmed, at the latest the one after this. */
    Week owed(long holder, Week thisWeek) {
        return jdbc.sql(OWED)
                .param("holder", holder)
                .param("thisMonday", thisWeek.monday())
                .query(LocalDate.class)
                .optional()
                .map(Week::new)
                .orElse(thisWeek.next());
    }

    /** False where the week was confirmed already. */
    boolean insert(OrganizationId union, Week week, Confirmation.Kind kind, String note, LocalDate on, String by) {
        return jdbc.sql("""
                insert into establishment.confirmation (organization, monday, kind, note, on_day, by_login)
                values (:union, :monday, :kind, :note, :on, :by)
                on conflict (organization, monday) do nothing
                """)
                        .param("union", union.value())
                        .param("monday", week.monday())
                        .param("kind", kind.code())
                        .param("note", note)
                        .param("on", on)
                        .param("by", by)
                        .update()
                == 1;
    }

    Confirmation require(OrganizationId union, Week week) {
        return jdbc.sql("select * from establishment.confirmation where organization = :union and monday = :monday")
                .param("union", union.value())
                .param("monday", week.monday())
                .query((row, number) -> confirmation(row))
                .single();
    }

    /** Of the union and those below it, in that week. */
    List<Confirmation> of(OrganizationId union, Week week, LocalDate today) {
        return jdbc.sql("""
                select *
                  from establishment.confirmation
                 where monday = :monday
                   and organization in (select organization.below(:union, :today))
                """)
                .param("union", union.value())
                .param("monday", week.monday())
                .param("today", today)
                .query((row, number) -> confirmation(row))
                .list();
    }

    List<Confirmation> named(OrganizationId place, Collection<Long> ids, LocalDate today) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select *
                          from establishment.confirmation
                         where id in (:ids)
                           and organization in (select organization.below(:place, :today))
                        """)
                        .param("ids", ids)
                        .param("place", place.value())
                        .param("today", today)
                        .query((row, number) -> confirmation(row))
                        .list();
    }

    List<Confirmation> after(long id, int limit) {
        return jdbc.sql("select * from establishment.confirmation where id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> confirmation(row))
                .list();
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                new Week(row.getObject("from_monday", LocalDate.class)));
    }

    private static Confirmation confirmation(ResultSet row) throws SQLException {
        return new Confirmation(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                new Week(row.getObject("monday", LocalDate.class)),
                Confirmation.Kind.ofCode(row.getString("kind")),
                row.getString("note"),
                row.getObject("on_day", LocalDate.class),
                row.getString("by_login"));
    }
}
