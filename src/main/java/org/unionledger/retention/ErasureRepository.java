package org.unionledger.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

@Repository
class ErasureRepository {

    private static final String BELOW = " organization_id in (select organization.below(:place, :today))";

    private final JdbcClient jdbc;

    ErasureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is put forward. @param record and {@code receivedOn} of a request only */
    record Proposal(
            String kind,
            OrganizationId union,
            @Nullable Long record,
            @Nullable LocalDate receivedOn,
            String rule,
            int found) {}

    /** Empty when the same is put forward already. */
    Optional<Long> insert(Proposal proposal, Scope scope, LocalDate today) {
        return jdbc.sql("""
                insert into retention.erasure (kind, organization_id, record, received_on, rule, proposed_on, proposer,
                                               proposed_by, found)
                values (:kind, :union, :record, :received, :rule, :today, :account, :login, :found)
                on conflict do nothing
                returning id
                """)
                .param("kind", proposal.kind())
                .param("union", proposal.union().value())
                .param("record", proposal.record())
                .param("received", proposal.receivedOn())
                .param("rule", proposal.rule())
                .param("today", today)
                .param("account", scope.account())
                .param("login", scope.actor().login())
                .param("found", proposal.found())
                .query(Long.class)
                .optional();
    }

    Optional<Erasure> find(long id, OrganizationId place, LocalDate today) {
        return jdbc.sql("select * from retention.erasure where id = :id and" + BELOW)
                .param("id", id)
                .param("place", place.value())
                .param("today", today)
                .query(ErasureRepository::erasure)
                .optional();
    }

    /** Waits for whoever is deciding on it. */
    void lock(long id) {
        jdbc.sql("select id from retention.erasure where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
    }

    /** The latest first. @param before the number of the last one shown */
    List<Erasure> page(OrganizationId place, long before, LocalDate today, int limit) {
        return jdbc.sql("select * from retention.erasure where id < :before and" + BELOW
                        + " order by id desc limit :limit")
                .param("before", before)
                .param("place", place.value())
                .param("today", today)
                .param("limit", limit)
                .query(ErasureRepository::erasure)
                .list();
    }

    int count(OrganizationId place, LocalDate today) {
        return jdbc.sql("select count(*) from retention.erasure where" + BELOW)
                .param("place", place.value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** Requests that wait for an answer, of the union and those below it. */
    List<Erasure> requests(OrganizationId place, LocalDate today) {
        return jdbc.sql("select * from retention.erasure where state = 'pending' and record is not null and" + BELOW)
                .param("place", place.value())
                .param("today", today)
                .query(ErasureRepository::erasure)
                .list();
    }

    void end(long id, Erasure.State state, LocalDate today, String login, Outcome outcome) {
        jdbc.sql("""
                update retention.erasure
                   set state = :state, decided_on = :today, decided_by = :login, ground = :ground, note = :note,
                       erased = :erased, version = version + 1
                 where id = :id
                """)
                .param("state", state.code())
                .param("today", today)
                .param("login", login)
                .param(
                        "ground",
                        outcome.ground() == null ? null : outcome.ground().code())
                .param("note", outcome.note())
                .param("erased", outcome.erased())
                .param("id", id)
                .update();
    }

    /** What came of it; only what belongs to the state is there. */
    record Outcome(
            @Nullable Ground ground,
            @Nullable String note,
            @Nullable Integer erased) {

        static Outcome erased(int people) {
            return new Outcome(null, null, people);
        }
    }

    private static Erasure erasure(ResultSet row, int number) throws SQLException {
        String ground = row.getString("ground");
        return new Erasure(
                row.getLong("id"),
                row.getString("kind"),
                new OrganizationId(row.getInt("organization_id")),
                row.getObject("record", Long.class),
                row.getObject("received_on", LocalDate.class),
                row.getString("rule"),
                row.getObject("proposed_on", LocalDate.class),
                row.getLong("proposer"),
                row.getString("proposed_by"),
                row.getInt("found"),
                Erasure.State.of(row.getString("state")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                ground == null ? null : Ground.of(ground),
                row.getString("note"),
                row.getObject("erased", Integer.class),
                row.getInt("version"));
    }
}
