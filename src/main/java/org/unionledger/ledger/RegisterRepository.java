package org.unionledger.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** The registers that unions made of their own: whose they are, and which version of each is in use. */
@Repository
class RegisterRepository {

    private static final String REGISTERS = """
            select register.id, register.ledger, register.owner, register.ended_at,
                   coalesce((select max(version) from ledger.definition where ledger = register.ledger), 0) as version,
                   exists (select from ledger.register_draft where ledger = register.ledger) as drafted
              from ledger.register
            """;

    private final JdbcClient jdbc;

    RegisterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OwnRegister> find(String ledger) {
        return jdbc.sql(REGISTERS + " where register.ledger = :ledger")
                .param("ledger", ledger)
                .query((row, number) -> register(row))
                .optional();
    }

    Optional<OwnRegister> find(long id) {
        return jdbc.sql(REGISTERS + " where register.id = :id")
                .param("id", id)
                .query((row, number) -> register(row))
                .optional();
    }

    /** All that were ever in use, in no order. */
    List<OwnRegister> everUsed() {
        return jdbc.sql(REGISTERS + " where exists (select from ledger.definition where ledger = register.ledger)")
                .query((row, number) -> register(row))
                .list();
    }

    /** Those of the union and of unions above it that are in use, the oldest first. */
    List<OwnRegister> onTheWayTo(OrganizationId union, LocalDate day) {
        return jdbc.sql(REGISTERS + """
                 where register.owner = any (select unnest(path.path)
                                               from organization.path
                                              where path.organization_id = :union
                                                and path.from_day <= :day
                                                and path.to_day > :day)
                   and register.ended_at is null
                   and exists (select from ledger.definition where ledger = register.ledger)
                 order by register.id
                """)
                .param("union", union.value())
                .param("day", day)
                .query((row, number) -> register(row))
                .list();
    }

    /** All of the union and of those below it, the oldest first. */
    List<OwnRegister> below(OrganizationId union, LocalDate day) {
        return jdbc.sql(REGISTERS + """
                 where register.owner in (select organization.below(:union, :day))
                 order by register.id
                """)
                .param("union", union.value())
                .param("day", day)
                .query((row, number) -> register(row))
                .list();
    }

    /** Whether somebody at the place may know of it. */
    boolean concerns(OwnRegister register, OrganizationId place, LocalDate today) {
        return jdbc.sql("select organization.concerns(:owner, :place, :today)")
                .param("owner", register.owner().value())
                .param("place", place.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** @return its number */
    long add(String ledger, OrganizationId owner, String by, Instant now) {
        return jdbc.sql("""
                insert into ledger.register (ledger, owner, made_by, made_at)
                values (:ledger, :owner, :by, :now)
                returning id
                """)
                .param("ledger", ledger)
                .param("owner", owner.value())
                .param("by", by)
                .param("now", at(now))
                .query(Long.class)
                .single();
    }

    /** Of a register that was never in use. */
    void remove(String ledger) {
        jdbc.sql("delete from ledger.register where ledger = :ledger")
                .param("ledger", ledger)
                .update();
    }

    void end(String ledger, String by, Instant now) {
        jdbc.sql("update ledger.register set ended_by = :by, ended_at = :now where ledger = :ledger")
                .param("ledger", ledger)
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    void resume(String ledger) {
        jdbc.sql("update ledger.register set ended_by = null, ended_at = null where ledger = :ledger")
                .param("ledger", ledger)
                .update();
    }

    private static OwnRegister register(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new OwnRegister(
                row.getLong("id"),
                row.getString("ledger"),
                new OrganizationId(row.getInt("owner")),
                row.getInt("version"),
                row.getBoolean("drafted"),
                ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
