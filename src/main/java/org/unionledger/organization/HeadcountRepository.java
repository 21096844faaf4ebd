package org.unionledger.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.EmployerId;
import org.unionledger.database.Column;

/** How many people work at each employer, from which day on. */
@Repository
class HeadcountRepository {

    private final JdbcClient jdbc;

    HeadcountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those counts that employers come with, where somebody counted. */
    void insertFirst(List<NewEmployer> employers) {
        List<NewEmployer> counted = employers.stream()
                .filter(each -> !each.entry().headcount().isUnknown())
                .toList();
        jdbc.sql("""
                insert into organization.headcount (employer_id, from_day, workers, women, migrants)
                select id, '-infinity', workers, women, migrants
                  from unnest(:ids, :workers, :women, :migrants) as counted (id, workers, women, migrants)
                """)
                .param("ids", Column.of(counted, Long.class, each -> each.id().value()))
                .param(
                        "workers",
                        Column.of(
                                counted,
                                Integer.class,
                                each -> each.entry().headcount().workers()))
                .param(
                        "women",
                        Column.of(
                                counted,
                                Integer.class,
                                each -> each.entry().headcount().women()))
                .param(
                        "migrants",
                        Column.of(
                                counted,
                                Integer.class,
                                each -> each.entry().headcount().migrants()))
                .update();
    }

    /** @param from null: over the first count; else over the count of that day, or after those before it */
    void count(EmployerId id, @Nullable LocalDate from, Headcount count) {
        jdbc.sql("""
                insert into organization.headcount (employer_id, from_day, workers, women, migrants)
                values (:id, coalesce(:from::date, '-infinity'), :workers, :women, :migrants)
                on conflict (employer_id, from_day) do update
                   set workers = excluded.workers, women = excluded.women, migrants = excluded.migrants
                """)
                .param("id", id.value())
                .param("from", from)
                .param("workers", count.workers())
                .param("women", count.women())
                .param("migrants", count.migrants())
                .update();
    }

    /** Each employer's counts in the order of their days. */
    Map<EmployerId, List<DatedHeadcount>> of(Collection<EmployerId> ids) {
        Map<EmployerId, List<DatedHeadcount>> counts = new HashMap<>();
        jdbc.sql("""
                select employer_id, from_day, workers, women, migrants
                  from organization.headcount
                 where employer_id = any (:ids)
                 order by employer_id, from_day
                """)
                .param("ids", ids.stream().map(EmployerId::value).toArray(Long[]::new))
                .query(row -> {
                    LocalDate from = row.getObject("from_day", LocalDate.class);
                    counts.computeIfAbsent(new EmployerId(row.getLong("employer_id")), id -> new ArrayList<>())
                            .add(new DatedHeadcount(from.equals(LocalDate.MIN) ? null : from, headcount(row)));
                });
        return counts;
    }

    /** Of a row with {@code workers}, {@code women} and {@code migrants}. */
    static Headcount headcount(ResultSet row) throws SQLException {
        return new Headcount(
                row.getObject("workers", Integer.class),
                row.getObject("women", Integer.class),
                row.getObject("migrants", Integer.class));
    }
}
