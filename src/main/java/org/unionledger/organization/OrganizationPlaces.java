package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Places;

/** Tells the frame the names of unions: of the one a reader stands at on every page, and of those it lists. */
@Component
class OrganizationPlaces implements Places {

    private static final String NAME_WITHIN = """
            select organization.name
              from organization.organization
              join organization.path on path.organization_id = organization.id
                                    and path.from_day <= :today and path.to_day > :today
             where organization.id = :union
               and :place = any (path.path)
            """;

    private static final String NAMES_WITHIN = """
            select organization.id, organization.name
              from organization.organization
              join organization.path on path.organization_id = organization.id
                                    and path.from_day <= :today and path.to_day > :today
             where organization.id = any (cast(:unions as integer[]))
               and :place = any (path.path)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganizationPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> nameOf(Scope scope, OrganizationId union) {
        return jdbc.sql(NAME_WITHIN)
                .param("today", LocalDate.now(clock))
                .param("union", union.value())
                .param("place", scope.place().value())
                .query(String.class)
                .optional();
    }

    @Override
    public Map<OrganizationId, String> namesOf(Scope scope, Collection<OrganizationId> unions) {
        Map<OrganizationId, String> names = new HashMap<>();
        jdbc.sql(NAMES_WITHIN)
                .param("today", LocalDate.now(clock))
                .param("unions", unions.stream().mapToInt(OrganizationId::value).toArray())
                .param("place", scope.place().value())
                .query(row -> {
                    names.put(new OrganizationId(row.getInt("id")), row.getString("name"));
                });
        return names;
    }
}
