package org.unionledger.evaluation.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

@Repository
class RoundRepository {

    private final JdbcClient jdbc;

    RoundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in which the union judges, the latest first. */
    List<Round> judgedBy(OrganizationId union) {
        return jdbc.sql("select * from evaluation.round where organization = :union order by id desc")
                .param("union", union.value())
                .query((row, number) -> round(row))
                .list();
    }

    /** Wherever it lies. */
    Optional<Round> find(long id) {
        return jdbc.sql("select * from evaluation.round where id = :id")
                .param("id", id)
                .query((row, number) -> round(row))
                .optional();
    }

    List<Round> named(List<Long> ids, OrganizationId place, LocalDate today) {
        return jdbc.sql("""
                select *
                  from evaluation.round
                 where id = any (:ids)
                   and organization in (select organization.below(:place, :today))
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> round(row))
                .list();
    }

    /** Those that are settled, by id. */
    List<Round> settledAfter(long id, int limit) {
        return jdbc.sql("select * from evaluation.round where id > :id and state = 'final' order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> round(row))
                .list();
    }

    long insert(Round round) {
        return jdbc.sql("""
                insert into evaluation.round
                       (organization, year, name, scheme, state, opened_on, self_due, review_due)
                values (:judge, :year, :name, :scheme, 'scoring', :openedOn, :selfDue, :reviewDue)
                returning id
                """)
                .param("judge", round.judge().value())
                .param("year", round.year())
                .param("name", round.name())
                .param("scheme", round.scheme())
                .param("openedOn", round.openedOn())
                .param("selfDue", round.selfDue())
                .param("reviewDue", round.reviewDue())
                .query(Long.class)
                .single();
    }

    /** Of two who do it at once, one does. @return false when it was published before */
    boolean publish(long id, Instant moment, LocalDate on, LocalDate objectionDue) {
        return jdbc.sql("""
                update evaluation.round
                   set state = 'published', moment = :moment, published_on = :on, objection_due = :due
                 where id = :id and state = 'scoring'
                """)
                        .param("id", id)
                        .param("moment", moment.atOffset(java.time.ZoneOffset.UTC))
                        .param("on", on)
                        .param("due", objectionDue)
                        .update()
                == 1;
    }

    /** @return false when it was settled before, or is not published */
    boolean settle(long id, LocalDate on) {
        return jdbc.sql("""
                update evaluation.round
                   set state = 'final', finalised_on = :on
                 where id = :id and state = 'published'
                """).param("id", id).param("on", on).update() == 1;
    }

    /** Holds up others who change the round or its scores until the transaction ends. */
    void lock(long id) {
        jdbc.sql("select id from evaluation.round where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private static Round round(ResultSet row) throws SQLException {
        OffsetDateTime moment = row.getObject("moment", OffsetDateTime.class);
        return new Round(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                row.getInt("year"),
                row.getString("name"),
                row.getLong("scheme"),
                Round.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("self_due", LocalDate.class),
                row.getObject("review_due", LocalDate.class),
                moment == null ? null : moment.toInstant(),
                row.getObject("published_on", LocalDate.class),
                row.getObject("objection_due", LocalDate.class),
                row.getObject("finalised_on", LocalDate.class));
    }
}
