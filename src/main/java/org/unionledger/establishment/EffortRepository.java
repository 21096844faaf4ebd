package org.unionledger.establishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    EffortRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    long insert(EmployerId employer, OrganizationId seat, Plan plan, Stage stage, String login) {
        return jdbc.sql("""
                insert into establishment.effort (employer_id, seat, form, joins, keeper, stage, entered_by)
                values (:employer, :seat, :form, :joins, :keeper, :stage, :login)
                returning id
                """)
                .param("employer", employer.value())
                .param("seat", seat.value())
                .params(columns(plan))
                .param("stage", stage.code())
                .param("login", login)
                .query(Long.class)
                .single();
    }

    /** False, and nothing was written, if somebody else has changed it meanwhile. */
    boolean update(long id, int version, Plan plan) {
        return jdbc.sql("""
                update establishment.effort
                   set form = :form, joins = :joins, keeper = :keeper, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", id)
                        .param("version", version)
                        .params(columns(plan))
                        .update()
                == 1;
    }

    /** What a list shows of the effort. */
    void show(Effort effort, LocalDate dueOn) {
        jdbc.sql("""
                update establishment.effort
                   set stage = :stage, due_on = :dueOn, opened_on = :openedOn
                 where id = :id
                """)
                .param("id", effort.id())
                .param("stage", effort.latest().stage().code())
                .param("dueOn", dueOn)
                .param("openedOn", effort.openedOn())
                .update();
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

    void reseat(EmployerId employer, OrganizationId seat) {
        jdbc.sql("update establishment.effort set seat = :seat where employer_id = :employer")
                .param("employer", employer.value())
                .param("seat", seat.value())
                .update();
    }

    void drop(long id, @Nullable Dropped dropped) {
        jdbc.sql("update establishment.effort set dropped_on = :on, drop_reason = :reason where id = :id")
                .param("id", id)
                .param("on", dropped == null ? null : dropped.on())
                .param("reason", dropped == null ? null : dropped.reason())
                .update();
    }

    /** Writes over what was written about the same stage. */
    void keep(long effort, Step step) {
        jdbc.sql("""
                insert into establishment.step (effort, stage, on_day, person, document, number, note)
                values (:effort, :stage, :on, :person, :document, :number, :note)
                on conflict (effort, stage)
                do update set on_day = excluded.on_day, person = excluded.person, document = excluded.document,
                              number = excluded.number, note = excluded.note
                """)
                .param("effort", effort)
                .param("stage", step.stage().code())
                .param("on", step.on())
                .param("person", step.person())
                .param("document", step.document())
                .param("number", step.number())
                .param("note", step.note())
                .update();
    }

    /** As if it had never been begun. */
    void remove(long effort) {
        jdbc.sql("delete from establishment.step where effort = :effort")
                .param("effort", effort)
                .update();
        jdbc.sql("delete from establishment.effort where id = :effort")
                .param("effort", effort)
                .update();
    }

    void remove(long effort, Stage stage) {
        jdbc.sql("delete from establishment.step where effort = :effort and stage = :stage")
                .param("effort", effort)
                .param("stage", stage.code())
                .update();
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

    void voidContact(long contact) {
        jdbc.sql("update establishment.contact set voided_at = now() where id = :id")
                .param("id", contact)
                .update();
    }

    void insert(long effort, Obstacle obstacle) {
        jdbc.sql("""
                insert into establishment.obstacle (effort, kind, words, opened_on)
                values (:effort, :kind, :words, :openedOn)
                """)
                .param("effort", effort)
                .param("kind", obstacle.kind().code())
                .param("words", obstacle.words())
                .param("openedOn", obstacle.openedOn())
                .update();
    }

    void solve(long obstacle, LocalDate on, String solution) {
        jdbc.sql("update establishment.obstacle set solved_on = :on, solution = :solution where id = :id")
                .param("id", obstacle)
                .param("on", on)
                .param("solution", solution)
                .update();
    }

    /** Writes over what was set up before. */
    void keep(long effort, Collection<SetUp> setUp) {
        jdbc.sql("delete from establishment.item where effort = :effort")
                .param("effort", effort)
                .update();
        setUp.forEach(each -> jdbc.sql("""
                insert into establishment.item (effort, item, on_day, note)
                values (:effort, :item, :on, :note)
                """)
                .param("effort", effort)
                .param("item", each.item().code())
                .param("on", each.on())
                .param("note", each.note())
                .update());
    }

    private static Map<String, @Nullable Object> columns(Plan plan) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("form", plan.form() == null ? null : plan.form().code());
        columns.put("joins", plan.joins());
        columns.put("keeper", plan.keeper());
        return columns;
    }

    private record Row(
            long id,
            EmployerId employer,
            OrganizationId seat,
            Plan plan,
            @Nullable LocalDate openedOn,
            @Nullable Dropped dropped,
            int version) {}

    private record Part<T>(long effort, T part) {}

    /** Each with its parts, in the order found; five statements however many there are. */
    private List<Effort> efforts(JdbcClient.StatementSpec statement) {
        List<Row> rows = statement.query((row, number) -> row(row)).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(Row::id).toList();
        var steps = parts("select * from establishment.step where effort in (:ids)", ids, EffortRepository::step);
        var contacts = parts("""
                select * from establishment.contact
                 where effort in (:ids) and voided_at is null
                 order by on_day desc, id desc
                """, ids, EffortRepository::contact);
        var obstacles = parts("""
                select * from establishment.obstacle
                 where effort in (:ids)
                 order by solved_on desc nulls first, opened_on desc, id desc
                """, ids, EffortRepository::obstacle);
        var items = parts("select * from establishment.item where effort in (:ids)", ids, EffortRepository::setUp);
        return rows.stream()
                .map(row -> new Effort(
                        row.id(),
                        row.employer(),
                        row.seat(),
                        row.plan(),
                        row.openedOn(),
                        steps.getOrDefault(row.id(), List.of()).stream()
                                .sorted((one, other) -> one.stage().compareTo(other.stage()))
                                .toList(),
                        contacts.getOrDefault(row.id(), List.of()),
                        obstacles.getOrDefault(row.id(), List.of()),
                        items.getOrDefault(row.id(), List.of()).stream()
                                .sorted((one, other) -> one.item().compareTo(other.item()))
                                .toList(),
                        row.dropped(),
                        row.version()))
                .toList();
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<Long, List<T>> parts(String sql, List<Long> ids, Reading<T> reading) {
        return jdbc
                .sql(sql)
                .param("ids", ids)
                .query((row, number) -> new Part<>(row.getLong("effort"), reading.read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::effort, Collectors.mapping(Part::part, Collectors.toList())));
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

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                Stage.ofCode(row.getString("stage")),
                row.getObject("on_day", LocalDate.class),
                row.getString("person"),
                row.getString("document"),
                row.getString("number"),
                row.getString("note"));
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

    private static Obstacle obstacle(ResultSet row) throws SQLException {
        return new Obstacle(
                row.getLong("id"),
                ObstacleKind.ofCode(row.getString("kind")),
                row.getString("words"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("solved_on", LocalDate.class),
                row.getString("solution"));
    }

    private static SetUp setUp(ResultSet row) throws SQLException {
        return new SetUp(
                Item.ofCode(row.getString("item")), row.getObject("on_day", LocalDate.class), row.getString("note"));
    }
}
