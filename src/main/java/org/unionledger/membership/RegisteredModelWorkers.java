package org.unionledger.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.UnionFacts;

/** 劳模数: members of the special group of model workers, of a union with all below it, as its real-name register shows them. */
@Repository
class RegisteredModelWorkers implements UnionFacts {

    private static final String KEY = "modelWorkers";

    // From the few model workers upward: a city asks for hundreds of unions at once.
    private static final String COUNTED = """
            select above.union_id, count(distinct member.person_id) as workers
              from membership.person person
              join membership.membership member on member.person_id = person.id
                                               and member.voided_at is null
                                               and member.left_on is null
                                               and coalesce(member.joined_on, member.known_on) <= :day
              join organization.path way on way.organization_id = member.organization_id
                                        and way.from_day <= :day
                                        and way.to_day > :day
             cross join lateral unnest(way.path) as above (union_id)
             where person.groups @> array['4']
               and above.union_id = any (:unions)
             group by above.union_id
            """;

    private final JdbcClient jdbc;

    RegisteredModelWorkers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> keys() {
        return List.of(KEY);
    }

    @Override
    public Map<OrganizationId, Map<String, Object>> of(Collection<OrganizationId> unions, LocalDate day) {
        Map<OrganizationId, Map<String, Object>> facts = new HashMap<>();
        unions.forEach(union -> facts.put(union, Map.of(KEY, 0)));
        jdbc.sql(COUNTED)
                .param("unions", unions.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .param("day", day)
                .query(row -> {
                    facts.put(new OrganizationId(row.getInt("union_id")), Map.of(KEY, row.getInt("workers")));
                });
        return facts;
    }
}
