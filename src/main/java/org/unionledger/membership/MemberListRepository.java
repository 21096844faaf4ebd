package org.unionledger.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.frame.RowCount;

/** Who stands on a page of the list of members, and how many there are in all. */
@Repository
class MemberListRepository {

    private final JdbcClient jdbc;
    private final MemberRepository members;

    MemberListRepository(JdbcClient jdbc, MemberRepository members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /** Where the members of a page are found, and how many there are in all; not exact where counting would take long. */
    record Reached(Long[] ids, RowCount count) {}

    Reached reach(MemberRoute route, MemberCursor after, int limit) {
        return route.isWhole()
                ? asked(route.pageAndCount(), route, after, limit)
                        .query((row, number) -> new Reached(ids(row), RowCount.exactly(row.getLong("count"))))
                        .single()
                : new Reached(idsOf(route, after, limit), countQuickly(route));
    }

    private Long[] idsOf(MemberRoute route, MemberCursor after, int limit) {
        return asked(route.page(), route, after, limit)
                .query((row, number) -> ids(row))
                .single();
    }

    private static Long[] ids(ResultSet row) throws SQLException {
        return (Long[]) row.getArray("ids").getArray();
    }

    private JdbcClient.StatementSpec asked(String sql, MemberRoute route, MemberCursor after, int limit) {
        return jdbc.sql(sql)
                .params(route.parameters())
                .param("key", after.orderKey())
                .param("id", after.id())
                .param("limit", limit);
    }

    private RowCount countQuickly(MemberRoute route) {
        return RowCount.atLeast(jdbc.sql(route.count())
                .params(route.parameters())
                .query(Long.class)
                .single());
    }

    List<MemberRepository.Listed> page(MemberRoute route, MemberCursor after, int limit) {
        return members.members(idsOf(route, after, limit));
    }

    long count(MemberConditions.Condition condition, LocalDate today) {
        return jdbc.sql("select count(*) from membership.membership m where " + condition.sql())
                .params(condition.parameters())
                .param("today", today)
                .query(Long.class)
                .single();
    }
}
