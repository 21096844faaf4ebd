package org.unionledger.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** Certificates of unions. */
@Repository
class CertificateRepository {

    private static final String CERTIFICATE = "select * from committee.certificate where voided_at is null ";

    private static final String FIND = CERTIFICATE + """
               and id = :id
               and organization in (select organization.below(:place, :today))
            """;

    private static final String OF = CERTIFICATE + "and organization = :union order by issued_on desc, kind";

    private static final String NAMED = CERTIFICATE + """
               and id in (:ids)
               and organization in (select organization.below(:place, :today))
            """;

    private static final String AFTER = CERTIFICATE + "and id > :id order by id limit :limit";

    // Each ends when the next one of its kind is issued.
    private static final String FOLLOW = """
            update committee.certificate
               set ended_on = follow.next
              from (select id, lead(issued_on) over (partition by kind order by issued_on) as next
                      from committee.certificate
                     where organization = :union
                       and voided_at is null) follow
             where certificate.id = follow.id
               and certificate.ended_on is distinct from follow.next
            """;

    private final JdbcClient jdbc;

    CertificateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Certificate> find(long id, OrganizationId place, LocalDate today) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> certificate(row))
                .optional();
    }

    /** The latest first. */
    List<Certificate> of(OrganizationId union) {
        return jdbc.sql(OF)
                .param("union", union.value())
                .query((row, number) -> certificate(row))
                .list();
    }

    /** Those that lie below the place today. */
    List<Certificate> named(OrganizationId place, Collection<Long> ids, LocalDate today) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(NAMED)
                        .param("ids", ids)
                        .param("place", place.value())
                        .param("today", today)
                        .query((row, number) -> certificate(row))
                        .list();
    }

    List<Certificate> after(long id, int limit) {
        return jdbc.sql(AFTER)
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> certificate(row))
                .list();
    }

    boolean isTaken(OrganizationId union, CertificateEntry entry, long self) {
        return jdbc.sql("select exists (" + CERTIFICATE
                        + "and organization = :union and kind = :kind and issued_on = :issuedOn and id <> :self)")
                .param("union", union.value())
                .param("kind", entry.kind().code())
                .param("issuedOn", entry.issuedOn())
                .param("self", self)
                .query(Boolean.class)
                .single();
    }

    long insert(OrganizationId union, CertificateEntry entry) {
        return jdbc.sql("""
                insert into committee.certificate (organization, kind, number, applied_on, issued_on, valid_to, changed_on)
                values (:union, :kind, :number, :appliedOn, :issuedOn, :validTo, :changedOn)
                returning id
                """)
                .param("union", union.value())
                .params(columns(entry))
                .query(Long.class)
                .single();
    }

    /** False, and nothing was written, if somebody else has changed it meanwhile. */
    boolean update(long id, int version, CertificateEntry entry) {
        return jdbc.sql("""
                update committee.certificate
                   set kind = :kind, number = :number, applied_on = :appliedOn, issued_on = :issuedOn,
                       valid_to = :validTo, changed_on = :changedOn, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", id)
                        .param("version", version)
                        .params(columns(entry))
                        .update()
                == 1;
    }

    void follow(OrganizationId union) {
        jdbc.sql(FOLLOW).param("union", union.value()).update();
    }

    private static Map<String, @Nullable Object> columns(CertificateEntry entry) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("kind", entry.kind().code());
        columns.put("number", entry.number());
        columns.put("appliedOn", entry.appliedOn());
        columns.put("issuedOn", entry.issuedOn());
        columns.put("validTo", entry.validTo());
        columns.put("changedOn", entry.changedOn());
        return columns;
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                new CertificateEntry(
                        CertificateKind.ofCode(row.getString("kind")),
                        row.getString("number"),
                        row.getObject("applied_on", LocalDate.class),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getObject("changed_on", LocalDate.class)),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version"));
    }
}
