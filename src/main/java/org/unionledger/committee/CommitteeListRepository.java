package org.unionledger.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;

/** The terms in office below a union, by the day on which they end. */
@Repository
class CommitteeListRepository {

    // Of a union that is closed nobody is in office.
    private static final String IN_OFFICE = """
              from committee.in_office term
             where term.organization in (select organization_id
                                           from organization.path
                                          where path @> array[cast(:union as integer)]
                                            and from_day <= :today
                                            and to_day > :today)
               and (:body = '' or term.body = :body)
               and (cast(:before as date) is null or term.deadline < :before)
            """;

    private static final String PAGE = """
            select term.id, term.organization, term.body, term.elected_on, term.years, term.deadline
            """ + IN_OFFICE + """
               and (term.deadline, term.id) > (:afterDay, :afterId)
             order by term.deadline, term.id
             limit :limit
            """;

    private static final String NAMED = """
            select term.id, term.organization, term.body, term.elected_on, term.years, term.elected_on as deadline
              from committee.term
             where term.id in (:ids)
               and term.organization in (select organization.below(:place, :today))
            """;

    private final JdbcClient jdbc;

    CommitteeListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than a page holds, to tell whether there is another. */
    List<ListedTerm> page(OrganizationId union, CommitteeFilter filter, LocalDate today, int limit) {
        DayCursor after = DayCursor.read(filter.after());
        return jdbc.sql(PAGE)
                .params(parameters(union, filter, today))
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("limit", limit)
                .query((row, number) -> term(row))
                .list();
    }

    long count(OrganizationId union, CommitteeFilter filter, LocalDate today) {
        return jdbc.sql("select count(*)" + IN_OFFICE)
                .params(parameters(union, filter, today))
                .query(Long.class)
                .single();
    }

    /** Those of the terms that lie below the place today. */
    List<ListedTerm> named(OrganizationId place, Collection<Long> ids, LocalDate today) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(NAMED)
                        .param("ids", ids)
                        .param("place", place.value())
                        .param("today", today)
                        .query((row, number) -> term(row))
                        .list();
    }

    private static Map<String, @Nullable Object> parameters(
            OrganizationId union, CommitteeFilter filter, LocalDate today) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("union", union.value());
        parameters.put("today", today);
        parameters.put("body", filter.body());
        parameters.put("before", filter.before(today));
        return parameters;
    }

    private static ListedTerm term(ResultSet row) throws SQLException {
        return new ListedTerm(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization")),
                Body.ofCode(row.getString("body")),
                row.getObject("elected_on", LocalDate.class),
                row.getInt("years"),
                row.getObject("deadline", LocalDate.class));
    }
}
