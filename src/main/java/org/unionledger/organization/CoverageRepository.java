package org.unionledger.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.database.Column;

/** Which employers have a union of their own, and since when it covers them. */
@Repository
class CoverageRepository {

    private final JdbcClient jdbc;

    CoverageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of new employers that have one. */
    void insert(List<NewEmployer> employers) {
        List<NewEmployer> covered =
                employers.stream().filter(each -> each.union() != null).toList();
        jdbc.sql("""
                insert into organization.coverage (employer_id, union_id, from_day)
                select id, union_id, coalesce(founded_on::date, '-infinity')
                  from unnest(:ids, :unions, :founded) as covered (id, union_id, founded_on)
                """)
                .param("ids", Column.of(covered, Long.class, each -> each.id().value()))
                .param("unions", Column.of(covered, Integer.class, each -> value(each.union())))
                .param("founded", Column.ofDays(covered, each -> each.entry().foundedOn()))
                .update();
    }

    /** @param union null for none @param from null for as long as is known */
    void write(EmployerId id, @Nullable OrganizationId union, @Nullable LocalDate from) {
        jdbc.sql("delete from organization.coverage where employer_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                insert into organization.coverage (employer_id, union_id, from_day)
                select :id, :union, coalesce(:from::date, '-infinity')
                 where :union::integer is not null
                """)
                .param("id", id.value())
                .param("union", value(union))
                .param("from", from)
                .update();
    }

    private static @Nullable Integer value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }
}
