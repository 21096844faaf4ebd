package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;

/** Lists the register by name, a page at a time, and exports it whole. */
@Service
public class EmployerSearch {

    static final int PAGE = 50;
    private static final int AT_A_TIME = 2_000;

    private static final String FILTER = """
             and case when :establishment = 'ended'
                      then e.ended_on <= :day
                      else (e.ended_on is null or e.ended_on > :day) and (:establishment = '' or e.establishment = :establishment)
                 end
             and (:form = '' or e.form = :form)
             and (:unitKind = '' or e.unit_kind = :unitKind)
             and (:scale = '' or e.scale = :scale)
             and (:industry = '' or left(e.industry, 1) = :industry)
             and (:difficulty = '' or e.difficulty = :difficulty)
            """;

    private static final String SOUGHT = """
             and (e.evened_name like :part or e.initials like :part or e.credit_code like :start or e.chair like :part)
            """;

    private static final String AFTER = """
             and (e.name collate "zh-x-icu", e.id) > (:name collate "zh-x-icu", :id)
            """;

    private final JdbcClient jdbc;
    private final EmployerRepository repository;
    private final Organizations organizations;
    private final Clock clock;

    EmployerSearch(JdbcClient jdbc, EmployerRepository repository, Organizations organizations, Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** @throws org.unionledger.access.NotInScope when the union lies elsewhere */
    @Transactional(readOnly = true)
    EmployerPage page(Scope scope, OrganizationId union, EmployerFilter filter, Optional<NameCursor> after) {
        scope.require(Right.READ_ORGANIZATIONS);
        organizations.require(scope, union);
        List<Employer> employers = read(union, filter, after, PAGE + 1);
        boolean more = employers.size() > PAGE;
        List<Employer> shown = more ? employers.subList(0, PAGE) : employers;
        return new EmployerPage(
                shown, count(union, filter), more ? Optional.of(NameCursor.at(shown.get(PAGE - 1))) : Optional.empty());
    }

    /** Those that are there, by a part of the name or of its initials, the beginning of the code, or the chair; by name, at most so many. */
    @Transactional(readOnly = true)
    public List<Employer> named(Scope scope, String sought, int limit) {
        scope.require(Right.READ_ORGANIZATIONS);
        EmployerFilter filter = EmployerFilter.of(sought, null, null, null, null, null, null);
        return read(scope.place(), filter, Optional.empty(), limit);
    }

    /** How many the list has that is exported. */
    long count(Scope scope, OrganizationId union, EmployerFilter filter) {
        scope.require(Right.READ_ORGANIZATIONS);
        scope.require(Right.EXPORT);
        organizations.require(scope, union);
        return count(union, filter);
    }

    /** Hands over the count, and then every employer that passes the filter, as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void export(Scope scope, OrganizationId union, EmployerFilter filter, LongConsumer count, Consumer<Employer> each) {
        scope.require(Right.READ_ORGANIZATIONS);
        scope.require(Right.EXPORT);
        organizations.require(scope, union);
        count.accept(count(union, filter));
        List<Employer> employers = read(union, filter, Optional.empty(), AT_A_TIME);
        while (!employers.isEmpty()) {
            employers.forEach(each);
            NameCursor last = NameCursor.at(employers.get(employers.size() - 1));
            employers = read(union, filter, Optional.of(last), AT_A_TIME);
        }
    }

    private List<Employer> read(OrganizationId union, EmployerFilter filter, Optional<NameCursor> after, int limit) {
        var statement = filtered(
                EmployerRepository.SELECT + where(filter)
                        + after.map(cursor -> AFTER).orElse("")
                        + " order by e.name collate \"zh-x-icu\", e.id limit :limit",
                union,
                filter);
        after.ifPresent(cursor -> statement.param("name", cursor.name()).param("id", cursor.id()));
        return statement.param("limit", limit).query(repository::employer).list();
    }

    private long count(OrganizationId union, EmployerFilter filter) {
        return filtered("select count(*) from organization.employer e" + where(filter), union, filter)
                .query(Long.class)
                .single();
    }

    private static String where(EmployerFilter filter) {
        return EmployerRepository.IN_SCOPE + FILTER + (filter.q().isEmpty() ? "" : SOUGHT);
    }

    private JdbcClient.StatementSpec filtered(String sql, OrganizationId union, EmployerFilter filter) {
        var statement = jdbc.sql(sql)
                .param("place", union.value())
                .param("day", LocalDate.now(clock))
                .param("establishment", filter.establishment())
                .param("form", filter.form())
                .param("unitKind", filter.unitKind())
                .param("scale", filter.scale())
                .param("industry", filter.industry())
                .param("difficulty", filter.difficulty());
        if (!filter.q().isEmpty()) {
            String sought = UnionSearch.escaped(Evened.name(filter.q()));
            statement.param("part", "%" + sought + "%").param("start", sought.toUpperCase(Locale.ROOT) + "%");
        }
        return statement;
    }
}
