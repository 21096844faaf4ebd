package org.unionledger.summary.batch;

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
import org.unionledger.organization.OrganizationKind;
import org.unionledger.summary.SummaryKind;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.summary.batch.Batch.LeftOut;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps runs and their files; knows which unions of a level lie below another. */
@Repository
class BatchRepository {

    private static final TypeReference<List<LeftOut>> LEFT_OUT = new TypeReference<>() {};

    private static final String BATCH = """
            select id, organization, login, level, kind, year, part, rest, annex, begun_at, job, unions, below, written, left_out,
                   content is not null as done
              from summary.batch
             where organization in (select organization.below(:place, :today))
            """;

    private static final String BELOW = """

              from organization.profile
             where kind = :level
               and organization_id <> :union
               and organization_id in (select organization.below(:union, :today))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    BatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A union to write of. */
    record Named(OrganizationId id, String name) {}

    /** The unions of a level below another, itself left out, by name. */
    List<Named> below(OrganizationId union, OrganizationKind level, LocalDate today, int limit) {
        return jdbc.sql("select organization_id, name" + BELOW + " order by name, organization_id limit :limit")
                .param("level", level.code())
                .param("union", union.value())
                .param("today", today)
                .param("limit", limit)
                .query((row, number) ->
                        new Named(new OrganizationId(row.getInt("organization_id")), row.getString("name")))
                .list();
    }

    int countBelow(OrganizationId union, OrganizationKind level, LocalDate today) {
        return jdbc.sql("select count(*)" + BELOW)
                .param("level", level.code())
                .param("union", union.value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    long insert(
            OrganizationId union,
            String login,
            OrganizationKind level,
            SummaryRequest request,
            boolean annex,
            Instant at) {
        return jdbc.sql("""
                insert into summary.batch (organization, login, level, kind, year, part, rest, annex, begun_at)
                values (:union, :login, :level, :kind, :year, :part, :rest, :annex, :at)
                returning id
                """)
                .param("union", union.value())
                .param("login", login)
                .param("level", level.code())
                .param("kind", request.kind().code())
                .param("year", request.year())
                .param("part", request.part())
                .param("rest", request.rest())
                .param("annex", annex)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void startedBy(long id, long job) {
        jdbc.sql("update summary.batch set job = :job where id = :id")
                .param("id", id)
                .param("job", job)
                .update();
    }

    void finish(long id, int unions, int below, List<LeftOut> leftOut, byte[] content) {
        jdbc.sql("""
                update summary.batch
                   set unions = :unions, below = :below, written = :written, left_out = :leftOut::jsonb, content = :content
                 where id = :id
                """)
                .param("id", id)
                .param("unions", unions)
                .param("below", below)
                .param("written", unions - leftOut.size())
                .param("leftOut", json.writeValueAsString(leftOut))
                .param("content", content)
                .update();
    }

    void deleteBegunBefore(Instant moment) {
        jdbc.sql("delete from summary.batch where begun_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Batch> find(long id, OrganizationId place, LocalDate today) {
        return jdbc.sql(BATCH + " and id = :id")
                .param("id", id)
                .param("place", place.value())
                .param("today", today)
                .query((row, number) -> batch(row))
                .optional();
    }

    /** The latest first. @param before only those with smaller ids */
    List<Batch> page(OrganizationId place, LocalDate today, long before, int limit) {
        return jdbc.sql(BATCH + " and id < :before order by id desc limit :limit")
                .param("place", place.value())
                .param("today", today)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> batch(row))
                .list();
    }

    /** Only of one that is done. */
    byte[] content(long id) {
        return jdbc.sql("select content from summary.batch where id = :id and content is not null")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    private Batch batch(ResultSet row) throws SQLException {
        long job = row.getLong("job");
        return new Batch(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                row.getString("login"),
                OrganizationKind.ofCode(row.getString("level")),
                SummaryRequest.of(
                                SummaryKind.of(row.getString("kind")).orElseThrow(),
                                row.getInt("year"),
                                row.getInt("part"))
                        .withRest(row.getBoolean("rest")),
                row.getBoolean("annex"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                job == 0 ? null : job,
                row.getInt("unions"),
                row.getInt("below"),
                row.getInt("written"),
                json.readValue(row.getString("left_out"), LEFT_OUT),
                row.getBoolean("done"));
    }
}
