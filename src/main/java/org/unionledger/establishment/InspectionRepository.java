package org.unionledger.establishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;

/** Inspections with what they found. */
@Repository
class InspectionRepository {

    private static final String STANDING = "select * from establishment.inspection where voided_at is null ";
    private static final String LISTED = """
               and organization in (select organization.below(:union, :today))
               and (not :open or id in (select inspection from establishment.finding where closed_on is null))
            """;

    private final JdbcClient jdbc;

    InspectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. @param open whether only those of which something is not put right yet */
    List<Inspection> page(OrganizationId union, boolean open, String after, LocalDate today, int limit) {
        DayCursor cursor = DayCursor.read(after);
        boolean beginning = cursor.equals(DayCursor.BEGINNING);
        return inspections(jdbc.sql(STANDING + LISTED + """
                   and (:beginning or (on_day, id) < (:afterDay, :afterId))
                 order by on_day desc, id desc
                 limit :limit
                """)
                .param("union", union.value())
                .param("today", today)
                .param("open", open)
                .param("beginning", beginning)
                .param("afterDay", cursor.day())
                .param("afterId", cursor.id())
                .param("limit", limit));
    }

    long count(OrganizationId union, boolean open, LocalDate today) {
        return jdbc.sql("select count(*) from establishment.inspection where voided_at is null " + LISTED)
                .param("union", union.value())
                .param("today", today)
                .param("open", open)
                .query(Long.class)
                .single();
    }

    Optional<Inspection> find(long id, OrganizationId place, LocalDate today) {
        return inspections(jdbc.sql(STANDING
                                + "and id = :id and organization in (select organization.below(:place, :today))")
                        .param("id", id)
                        .param("place", place.value())
                        .param("today", today))
                .stream()
                .findFirst();
    }

    List<Inspection> named(OrganizationId place, Collection<Long> ids, LocalDate today) {
        return ids.isEmpty()
                ? List.of()
                : inspections(jdbc.sql(STANDING
                                + "and id in (:ids) and organization in (select organization.below(:place, :today))")
                        .param("ids", ids)
                        .param("place", place.value())
                        .param("today", today));
    }

    List<Inspection> after(long id, int limit) {
        return inspections(jdbc.sql(STANDING + "and id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit));
    }

    /** Nobody else changes it until the transaction ends. */
    void lock(long id) {
        jdbc.sql("select id from establishment.inspection where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    long insert(Inspection inspection) {
        long id = jdbc.sql("""
                insert into establishment.inspection (organization, level, on_day, inspector, summary)
                values (:union, :level, :on, :inspector, :summary)
                returning id
                """)
                .param("union", inspection.union().value())
                .param("level", inspection.level().code())
                .param("on", inspection.on())
                .param("inspector", inspection.inspector())
                .param("summary", inspection.summary())
                .query(Long.class)
                .single();
        inspection
                .findings()
                .forEach(finding -> jdbc.sql("""
                insert into establishment.finding (inspection, words, due_on) values (:inspection, :words, :dueOn)
                """)
                        .param("inspection", id)
                        .param("words", finding.words())
                        .param("dueOn", finding.dueOn())
                        .update());
        return id;
    }

    void rectify(long finding, LocalDate on, String how) {
        jdbc.sql("update establishment.finding set rectified_on = :on, rectification = :how where id = :id")
                .param("id", finding)
                .param("on", on)
                .param("how", how)
                .update();
    }

    void close(long finding, LocalDate on, String words) {
        jdbc.sql("update establishment.finding set closed_on = :on, recheck = :words where id = :id")
                .param("id", finding)
                .param("on", on)
                .param("words", words)
                .update();
    }

    /** It was not put right: it is to be by another day. */
    void reopen(long finding, LocalDate dueOn, String words) {
        jdbc.sql("""
                update establishment.finding
                   set due_on = :dueOn, recheck = :words, rectified_on = null, rectification = null
                 where id = :id
                """)
                .param("id", finding)
                .param("dueOn", dueOn)
                .param("words", words)
                .update();
    }

    void markVoid(long id) {
        jdbc.sql("update establishment.inspection set voided_at = now() where id = :id")
                .param("id", id)
                .update();
    }

    private record Part(long inspection, Finding finding) {}

    private List<Inspection> inspections(JdbcClient.StatementSpec statement) {
        List<Inspection> found =
                statement.query((row, number) -> inspection(row)).list();
        if (found.isEmpty()) {
            return found;
        }
        Map<Long, List<Finding>> findings = jdbc
                .sql("select * from establishment.finding where inspection in (:ids) order by id")
                .param("ids", found.stream().map(Inspection::id).toList())
                .query((row, number) -> new Part(row.getLong("inspection"), finding(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Part::inspection, Collectors.mapping(Part::finding, Collectors.toList())));
        return found.stream()
                .map(each -> new Inspection(
                        each.id(),
                        each.union(),
                        each.level(),
                        each.on(),
                        each.inspector(),
                        each.summary(),
                        findings.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Inspection inspection(ResultSet row) throws SQLException {
        return new Inspection(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                Inspection.Level.ofCode(row.getString("level")),
                row.getObject("on_day", LocalDate.class),
                row.getString("inspector"),
                row.getString("summary"),
                List.of());
    }

    private static Finding finding(ResultSet row) throws SQLException {
        @Nullable LocalDate closed = row.getObject("closed_on", LocalDate.class);
        return new Finding(
                row.getLong("id"),
                row.getString("words"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("rectified_on", LocalDate.class),
                row.getString("rectification"),
                closed,
                row.getString("recheck"));
    }
}
