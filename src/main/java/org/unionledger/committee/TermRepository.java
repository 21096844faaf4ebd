package org.unionledger.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;

/** Terms and those who serve in them. */
@Repository
class TermRepository {

    private static final String TERM = "select * from committee.term where voided_at is null ";

    private static final String FIND = TERM + """
               and id = :id
               and organization in (select organization.below(:place, :today))
            """;

    private static final String OF = TERM + "and organization = :union order by elected_on desc, body";

    private static final String AFTER = TERM + "and id > :id order by id limit :limit";

    // Each ends when the next one of its body begins.
    private static final String FOLLOW = """
            update committee.term
               set ended_on = follow.next
              from (select id, lead(elected_on) over (order by elected_on) as next
                      from committee.term
                     where organization = :union
                       and body = :body
                       and voided_at is null) follow
             where term.id = follow.id
               and term.ended_on is distinct from follow.next
            """;

    private static final String OFFICERS =
            "select * from committee.officer where term in (:terms) order by from_day, id";

    private final JdbcClient jdbc;

    TermRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Term> find(long id, OrganizationId place, LocalDate today) {
        return withOfficers(jdbc.sql(FIND)
                        .param("id", id)
                        .param("place", place.value())
                        .param("today", today)
                        .query((row, number) -> term(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** The latest first. */
    List<Term> of(OrganizationId union) {
        return withOfficers(jdbc.sql(OF)
                .param("union", union.value())
                .query((row, number) -> term(row))
                .list());
    }

    /** Who heads the committees of unions today; those of whom nobody knows are missing. */
    Map<OrganizationId, String> chairs(Collection<OrganizationId> unions) {
        Map<OrganizationId, String> chairs = new HashMap<>();
        jdbc.sql("""
                select term.organization, officer.name
                  from committee.term
                  join committee.officer on officer.term = term.id and officer.post = 'chair' and officer.until_day is null
                 where term.organization = any (:unions)
                   and term.body = 'union'
                   and term.ended_on is null
                   and term.voided_at is null
                """)
                .param("unions", unions.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .query(row -> {
                    chairs.put(new OrganizationId(row.getInt("organization")), row.getString("name"));
                });
        return chairs;
    }

    /** Unions at and below that one which have a term or a certificate on record. */
    List<OrganizationId> withBodies(OrganizationId above, LocalDate today) {
        return jdbc.sql("""
                select organization
                  from (select organization from committee.term where voided_at is null
                        union
                        select organization from committee.certificate where voided_at is null) known
                 where organization in (select organization.below(:above, :today))
                 order by organization
                """)
                .param("above", above.value())
                .param("today", today)
                .query((row, number) -> new OrganizationId(row.getInt("organization")))
                .list();
    }

    /** For going through all of them. */
    List<Term> after(long id, int limit) {
        return withOfficers(jdbc.sql(AFTER)
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> term(row))
                .list());
    }

    private List<Term> withOfficers(List<Term> terms) {
        if (terms.isEmpty()) {
            return terms;
        }
        Map<Long, List<Officer>> officers = jdbc
                .sql(OFFICERS)
                .param("terms", terms.stream().map(Term::id).toList())
                .query((row, number) -> officer(row))
                .list()
                .stream()
                .sorted((one, other) ->
                        one.entry().post().compareTo(other.entry().post()))
                .collect(Collectors.groupingBy(Officer::term));
        return terms.stream()
                .map(term -> new Term(
                        term.id(),
                        term.union(),
                        term.body(),
                        term.entry(),
                        term.postponement(),
                        term.endedOn(),
                        term.version(),
                        officers.getOrDefault(term.id(), List.of())))
                .toList();
    }

    boolean isTaken(OrganizationId union, Body body, LocalDate electedOn, long self) {
        return jdbc.sql("select exists (" + TERM
                        + "and organization = :union and body = :body and elected_on = :electedOn and id <> :self)")
                .param("union", union.value())
                .param("body", body.code())
                .param("electedOn", electedOn)
                .param("self", self)
                .query(Boolean.class)
                .single();
    }

    long insert(OrganizationId union, Body body, TermEntry entry) {
        return jdbc.sql("""
                insert into committee.term
                       (organization, body, elected_on, years, members, seats, meeting, approval, approved_on, exception)
                values (:union, :body, :electedOn, :years, :members, :seats, :meeting, :approval, :approvedOn, :exception)
                returning id
                """)
                .param("union", union.value())
                .param("body", body.code())
                .params(columns(entry))
                .query(Long.class)
                .single();
    }

    /** False, and nothing was written, if somebody else has changed it meanwhile. */
    boolean update(long id, int version, TermEntry entry) {
        return jdbc.sql("""
                update committee.term
                   set elected_on = :electedOn, years = :years, members = :members, seats = :seats, meeting = :meeting,
                       approval = :approval, approved_on = :approvedOn, exception = :exception, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", id)
                        .param("version", version)
                        .params(columns(entry))
                        .update()
                == 1;
    }

    /** Whoever else changes a body of that union waits until the end of the transaction. */
    void lock(OrganizationId union) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('committee.term'), :union)")
                .param("union", union.value())
                .query()
                .listOfRows();
    }

    void follow(OrganizationId union, Body body) {
        jdbc.sql(FOLLOW)
                .param("union", union.value())
                .param("body", body.code())
                .update();
    }

    void postpone(long id, Postponement postponement) {
        jdbc.sql("""
                update committee.term
                   set postponed_to = :until, postponement = :approval, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("until", postponement.until())
                .param("approval", postponement.approval())
                .update();
    }

    void markVoid(long id) {
        jdbc.sql("update committee.term set voided_at = now(), version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void insert(long term, Collection<OfficerEntry> officers) {
        officers.forEach(officer -> jdbc.sql("""
                insert into committee.officer (term, name, sex, post, full_time, from_day)
                values (:term, :name, :sex, :post, :fullTime, :from)
                """)
                .param("term", term)
                .param("name", officer.name())
                .param("sex", officer.sex().code())
                .param("post", officer.post().code())
                .param("fullTime", officer.fullTime())
                .param("from", officer.from())
                .update());
    }

    void leave(long officer, LocalDate until, String leaving) {
        jdbc.sql("update committee.officer set until_day = :until, leaving = :leaving where id = :id")
                .param("id", officer)
                .param("until", until)
                .param("leaving", leaving)
                .update();
    }

    private static Map<String, @Nullable Object> columns(TermEntry entry) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("electedOn", entry.electedOn());
        columns.put("years", entry.years());
        columns.put("members", entry.members());
        columns.put("seats", entry.seats());
        columns.put("meeting", entry.meeting().code());
        columns.put("approval", entry.approval());
        columns.put("approvedOn", entry.approvedOn());
        columns.put("exception", entry.exception());
        return columns;
    }

    private static Term term(ResultSet row) throws SQLException {
        LocalDate postponedTo = row.getObject("postponed_to", LocalDate.class);
        return new Term(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                Body.ofCode(row.getString("body")),
                new TermEntry(
                        row.getObject("elected_on", LocalDate.class),
                        row.getInt("years"),
                        row.getObject("members", Integer.class),
                        row.getObject("seats", Integer.class),
                        Meeting.ofCode(row.getString("meeting")),
                        row.getString("approval"),
                        row.getObject("approved_on", LocalDate.class),
                        row.getString("exception")),
                postponedTo == null ? null : new Postponement(postponedTo, row.getString("postponement")),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version"),
                List.of());
    }

    private static Officer officer(ResultSet row) throws SQLException {
        return new Officer(
                row.getLong("id"),
                row.getLong("term"),
                new OfficerEntry(
                        row.getString("name"),
                        Sex.ofCode(row.getString("sex")),
                        Post.ofCode(row.getString("post")),
                        row.getBoolean("full_time"),
                        row.getObject("from_day", LocalDate.class)),
                row.getObject("until_day", LocalDate.class),
                row.getString("leaving"));
    }
}
