package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** What unions are given, with the marks of the items. */
@Repository
class ScoreRepository {

    private static final String SAVE_MARK = """
            insert into evaluation.mark
                   (score, item, self_points, self_note, link, review_points, review_reason, reached, wanted, computed, points)
            values (:score, :item, :selfPoints, :selfNote, :link, :reviewPoints, :reviewReason, :reached, :wanted, :computed,
                    :points)
            on conflict (score, item)
            do update set self_points = excluded.self_points, self_note = excluded.self_note, link = excluded.link,
                          review_points = excluded.review_points, review_reason = excluded.review_reason,
                          reached = excluded.reached, wanted = excluded.wanted, computed = excluded.computed,
                          points = excluded.points
            """;

    private final JdbcClient jdbc;

    ScoreRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Score> ofRound(long round) {
        return withMarks(jdbc.sql("select * from evaluation.score where round = :round order by place nulls last, id")
                .param("round", round)
                .query((row, number) -> score(row))
                .list());
    }

    /** Those of one union, the latest first. */
    List<Score> ofUnion(OrganizationId union) {
        return withMarks(jdbc.sql("select * from evaluation.score where organization = :union order by id desc")
                .param("union", union.value())
                .query((row, number) -> score(row))
                .list());
    }

    Optional<Score> find(long id, OrganizationId place, LocalDate today) {
        return withMarks(jdbc.sql("""
                        select *
                          from evaluation.score
                         where id = :id
                           and organization in (select organization.below(:place, :today))
                        """)
                        .param("id", id)
                        .param("place", place.value())
                        .param("today", today)
                        .query((row, number) -> score(row))
                        .list())
                .stream()
                .findFirst();
    }

    /**
     * What a union was given in a round whose days for objections are not over.
     *
     * @param judged how many are ranked with it
     * @param until  the last day on which it may object
     */
    record Published(long score, int year, String round, int place, int judged, BigDecimal total, LocalDate until) {}

    List<Published> open(OrganizationId union, LocalDate today) {
        return jdbc.sql("""
                        select score.id, round.year, round.name, score.place, score.total, round.objection_due,
                               (select count(*) from evaluation.score other where other.round = round.id) as judged
                          from evaluation.score
                          join evaluation.round on round.id = score.round
                         where score.organization = :union
                           and round.state = 'published'
                           and round.objection_due >= :today
                         order by score.id
                        """)
                .param("union", union.value())
                .param("today", today)
                .query((row, number) -> new Published(
                        row.getLong("id"),
                        row.getInt("year"),
                        row.getString("name"),
                        row.getInt("place"),
                        row.getInt("judged"),
                        row.getBigDecimal("total"),
                        row.getObject("objection_due", LocalDate.class)))
                .list();
    }

    void insert(long round, Collection<OrganizationId> unions) {
        jdbc.sql("""
                insert into evaluation.score (round, organization, state)
                select :round, union_id, 'self' from unnest(cast(:unions as integer[])) union_id
                """)
                .param("round", round)
                .param("unions", unions.stream().mapToInt(OrganizationId::value).toArray())
                .update();
    }

    /** All that may change, the marks apart. @return false when somebody else has changed it meanwhile */
    boolean update(Score score) {
        return jdbc.sql("""
                update evaluation.score
                   set state = :state, sent_on = :sentOn, sent_by = :sentBy, returned = :returned, reviewed_on = :reviewedOn,
                       reviewed_by = :reviewedBy, remark = :remark, total = :total, place = :place, edition = edition + 1
                 where id = :id and edition = :edition
                """)
                        .param("id", score.id())
                        .param("edition", score.edition())
                        .param("state", score.state().code())
                        .param("sentOn", score.sentOn())
                        .param("sentBy", score.sentBy())
                        .param("returned", score.returned())
                        .param("reviewedOn", score.reviewedOn())
                        .param("reviewedBy", score.reviewedBy())
                        .param("remark", score.remark())
                        .param("total", score.total())
                        .param("place", score.place())
                        .update()
                == 1;
    }

    void save(long score, Collection<Mark> marks) {
        marks.forEach(mark -> {
            Mark.Fixed fixed = mark.fixed();
            jdbc.sql(SAVE_MARK)
                    .param("score", score)
                    .param("item", mark.item())
                    .param("selfPoints", mark.selfPoints())
                    .param("selfNote", mark.selfNote())
                    .param("link", mark.link())
                    .param("reviewPoints", mark.reviewPoints())
                    .param("reviewReason", mark.reviewReason())
                    .param("reached", fixed == null ? null : fixed.reached())
                    .param("wanted", fixed == null ? null : fixed.wanted())
                    .param("computed", fixed == null ? null : fixed.computed())
                    .param("points", fixed == null ? null : fixed.points())
                    .update();
        });
    }

    private List<Score> withMarks(List<Score> scores) {
        Map<Long, Map<String, Mark>> marks = new HashMap<>();
        scores.forEach(score -> marks.put(score.id(), new HashMap<>()));
        jdbc.sql("select * from evaluation.mark where score = any (:scores)")
                .param("scores", marks.keySet().toArray(Long[]::new))
                .query(row -> {
                    Mark mark = mark(row);
                    marks.getOrDefault(row.getLong("score"), new HashMap<>()).put(mark.item(), mark);
                });
        return scores.stream()
                .map(score -> Scoring.with(score, marks.getOrDefault(score.id(), Map.of())))
                .toList();
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                row.getLong("id"),
                row.getLong("round"),
                new OrganizationId(row.getInt("organization")),
                Score.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("sent_on", LocalDate.class),
                row.getString("sent_by"),
                row.getString("returned"),
                row.getObject("reviewed_on", LocalDate.class),
                row.getString("reviewed_by"),
                row.getString("remark"),
                row.getBigDecimal("total"),
                row.getObject("place", Integer.class),
                row.getInt("edition"),
                Map.of());
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                row.getString("item"),
                row.getBigDecimal("self_points"),
                row.getString("self_note"),
                row.getString("link"),
                row.getBigDecimal("review_points"),
                row.getString("review_reason"),
                fixed(row, row.getBigDecimal("points")));
    }

    private static Mark.@Nullable Fixed fixed(ResultSet row, @Nullable BigDecimal points) throws SQLException {
        return points == null
                ? null
                : new Mark.Fixed(
                        row.getBigDecimal("reached"),
                        row.getBigDecimal("wanted"),
                        row.getBigDecimal("computed"),
                        points);
    }
}
