package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Places;

/** Tells the frame the name of the union a reader stands at; asked on every page. */
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
}
