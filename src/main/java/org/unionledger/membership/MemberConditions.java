package org.unionledger.membership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** Turns a filter into one condition of SQL, for whoever reads all that it lets through. */
@Component
class MemberConditions {

    private static final String BELOW =
            " and exists (select from organization.below(:%s, :today) below where below = m.organization_id)";

    private static final String OF_PERSON = """
             and m.person_id in (select p.id from membership.person p where %s)
            """;

    private final MemberSearch search;

    MemberConditions(MemberSearch search) {
        this.search = search;
    }

    /** A condition on a membership {@code m}, with its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    Condition of(Scope scope, MemberFilter filter) {
        StringBuilder sql = new StringBuilder("m.voided_at is null");
        Map<String, Object> parameters = new LinkedHashMap<>();
        below("place", scope.place(), sql, parameters);
        if (!filter.within().equals(scope.place())) {
            below("within", filter.within(), sql, parameters);
        }
        ofMembership(filter, parameters)
                .forEach(condition -> sql.append(" and ").append(condition));
        List<String> ofPerson = ofPerson(filter, parameters);
        if (!ofPerson.isEmpty()) {
            sql.append(OF_PERSON.formatted(String.join(" and ", ofPerson)));
        }
        if (!filter.text().isEmpty()) {
            MemberSearch.Sought sought = search.of(filter.text());
            parameters.putAll(sought.parameters());
            sql.append(sought.ways().stream()
                    .map(SearchWay::found)
                    .collect(Collectors.joining(" union all ", " and m.id in (", ")")));
        }
        return new Condition(sql.toString(), parameters);
    }

    private static void below(String name, OrganizationId union, StringBuilder sql, Map<String, Object> parameters) {
        sql.append(BELOW.formatted(name));
        parameters.put(name, union.value());
    }

    /** What is asked of the membership {@code m} itself. */
    static List<String> ofMembership(MemberFilter filter, Map<String, Object> parameters) {
        List<String> conditions = having(filter, true, parameters);
        conditions.add(filter.left() ? "m.left_on is not null" : "m.left_on is null");
        return conditions;
    }

    /** What is asked of the person {@code p}. */
    static List<String> ofPerson(MemberFilter filter, Map<String, Object> parameters) {
        return having(filter, false, parameters);
    }

    private static List<String> having(MemberFilter filter, boolean ofMembership, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        filter.traits().forEach((trait, value) -> {
            if (trait.isOfMembership() == ofMembership) {
                String parameter = "trait" + trait.ordinal();
                parameters.put(parameter, value);
                conditions.add(trait.sqlHaving(parameter));
            }
        });
        return conditions;
    }
}
