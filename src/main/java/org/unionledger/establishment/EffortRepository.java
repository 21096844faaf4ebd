package org.unionledger.establishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.UnionForm;

/** The work at each employer, with all that belongs to it. */
@Repository
class EffortRepository {

    static final LocalDate NEVER = LocalDate.of(2199, 12, 31);

    private static final String EFFORT = """
            select effort.*,
                   (select moved_in_on
                      from organization.workplace
                     where workplace.employer_id = effort.employer_id
                       and workplace.union_id is null) as opened
              from establishment.effort
            """;
    private static final String IN_SCOPE = " and seat in (select organization.below(:place, :today))";

    private final JdbcClient jdbc;
    private final StepRepository steps;
    private final ContactRepository contacts;
    private final ObstacleRepository obstacles;
    private final SetUpRepository setUps;

    EffortRepository(
            JdbcClient jdbc,
            StepRepository steps,
            ContactRepository contacts,
            ObstacleRepository obstacles,
            SetUpRepository setUps) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.contacts = contacts;
        this.obstacles = obstacles;
        this.setUps = setUps;
    }

    Optional<Effort> find(long id, OrganizationId place, LocalDate today) {
        return efforts(jdbc.sql(EFFORT + "where id = :id" + IN_SCOPE)
                        .param("id", id)
                        .param("place", place.value())
                        .param("today", today))
                .stream()
                .findFirst();
    }

    /** The one that is not given up; else the latest that was. */
    Optional<Effort> of(EmployerId employer) {
        return efforts(jdbc.sql(EFFORT
                                + "where employer_id = :employer order by dropped_on desc nulls first, id desc limit 1")
                        .param("employer", employer.value()))
                .stream()
                .findFirst();
    }

    List<Effort> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : efforts(jdbc.sql(EFFORT + "where id in (:ids)").param("ids", ids));
    }

    List<Effort> after(long id, int limit) {
        return efforts(jdbc.sql(EFFORT + "where id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit));
    }

    /** Of all employers that have a seat there or below, given up or not. */
    List<Long> below(OrganizationId union, LocalDate today) {
        return jdbc.sql(
                        "select id from establishment.effort where seat in (select organization.below(:union, :today)) order by id")
                .param("union", union.value())
                .param("today", today)
                .query(Long.class)
                .list();
    }

    /** The work at each employer that was not given up; those without any are missing. */
    Map<EmployerId, Effort> goingOn(Collection<EmployerId> employers) {
        Map<EmployerId, Effort> found = new HashMap<>();
        efforts(jdbc.sql(EFFORT + "where employer_id = any (:employers) and dropped_on is null")
                        .param("employers", values(employers)))
                .forEach(effort -> found.put(effort.employer(), effort));
        return found;
    }

    /** Which of the employers have a union of their own. */
    Set<EmployerId> unionised(Collection<EmployerId> employers) {
        return those("union_id is not null", employers, LocalDate.EPOCH);
    }

    /** Which of the employers have left by a day. */
    Set<EmployerId> ended(Collection<EmployerId> employers, LocalDate day) {
        return those("ended_on <= :day", employers, day);
    }

    private Set<EmployerId> those(String which, Collection<EmployerId> employers, LocalDate day) {
        return Set.copyOf(
                jdbc.sql("select employer_id from organization.workplace where employer_id = any (:employers) and "
                                + which)
                        .param("employers", values(employers))
                        .param("day", day)
                        .query((row, number) -> new EmployerId(row.getLong(1)))
                        .list());
    }

    private static Long[] values(Collection<EmployerId> employers) {
        return employers.stream().map(EmployerId::value).toArray(Long[]::new);
    }

    /** Nobody else changes the work at the employers until the transaction ends. */
    void lock(Collection<EmployerId> employers) {
        employers.stream()
                .map(EmployerId::value)
                .sorted()
                .forEach(employer -> jdbc.sql(
                                "select pg_advisory_xact_lock(hashtextextended('establishment.employer', :id))")
                        .param("id", employer)
                        .query((row, number) -> number)
                        .single());
    }

    boolean isAnyAt(Collection<EmployerId> employers) {
        return jdbc.sql("select exists (select from establishment.effort where employer_id = any (:ids))")
                .param("ids", employers.stream().map(EmployerId::value).toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Those whose employer opened on another day than was reckoned with. */
    List<Long> openedOtherwise(Collection<OrganizationId> seats) {
        return jdbc.sql("""
                select effort.id
                  from establishment.effort
                  join organization.workplace employer using (employer_id)
                 where effort.seat = any (:seats)
                   and effort.opened_on is distinct from case when employer.union_id is null then employer.moved_in_on end
                 order by effort.id
                """)
                .param("seats", seats.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .query(Long.class)
                .list();
    }

    private record Row(
            long id,
            EmployerId employer,
            OrganizationId seat,
            Plan plan,
            @Nullable LocalDate openedOn,
            @Nullable Dropped dropped,
            int version) {}

    /** Each with its parts, in the order found; five statements however many there are. */
    private List<Effort> efforts(JdbcClient.StatementSpec statement) {
        List<Row> rows = statement.query((row, number) -> row(row)).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(Row::id).toList();
        var stepsOf = steps.of(ids);
        var contactsOf = contacts.of(ids);
        var obstaclesOf = obstacles.of(ids);
        var setUpOf = setUps.of(ids);
        return rows.stream()
                .map(row -> new Effort(
                        row.id(),
                        row.employer(),
                        row.seat(),
                        row.plan(),
                        row.openedOn(),
                        stepsOf.getOrDefault(row.id(), List.of()).stream()
                                .sorted(Comparator.comparing(Step::stage))
                                .toList(),
                        contactsOf.getOrDefault(row.id(), List.of()),
                        obstaclesOf.getOrDefault(row.id(), List.of()),
                        setUpOf.getOrDefault(row.id(), List.of()).stream()
                                .sorted(Comparator.comparing(SetUp::item))
                                .toList(),
                        row.dropped(),
                        row.version()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        LocalDate dropped = row.getObject("dropped_on", LocalDate.class);
        String form = row.getString("form");
        return new Row(
                row.getLong("id"),
                new EmployerId(row.getLong("employer_id")),
                new OrganizationId(row.getInt("seat")),
                new Plan(form == null ? null : UnionForm.ofCode(form), row.getString("joins"), row.getString("keeper")),
                row.getObject("opened", LocalDate.class),
                dropped == null ? null : new Dropped(dropped, row.getString("drop_reason")),
                row.getInt("version"));
    }
}
