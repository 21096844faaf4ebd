package org.unionledger.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

/** What lies directly below unions, by name, a part of it at a time. */
@Repository
class BranchRepository {

    /** Whether there is anything below. */
    private static final String GOES_ON = """
            exists (select
                      from organization.placement below
                      join organization.organization part on part.id = below.organization_id
                     where below.parent_id = %s.id
                       and below.from_day <= :day
                       and below.to_day > :day
                       and below.standing <> 'closed'
                       and part.voided_at is null)""";

    private static final String BEHIND = """
            from organization.placement p
              join organization.organization o on o.id = p.organization_id
             where p.parent_id = :parent
               and p.from_day <= :day
               and p.to_day > :day
               and p.standing <> 'closed'
               and o.voided_at is null
               and (o.name collate "zh-x-icu", o.id) > (:name collate "zh-x-icu", :id)
            """;

    private final JdbcClient jdbc;

    BranchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first ones directly below each, by name; whether the tree goes on is asked of those only. */
    List<Below> first(Collection<OrganizationId> parents, int most, LocalDate day) {
        return jdbc.sql("""
                select first.*,
                       %s as goes_on
                  from (select o.id, o.name, o.kind, o.code, o.founded_on, p.parent_id, p.standing,
                               row_number() over (partition by p.parent_id
                                                  order by o.name collate "zh-x-icu", o.id) as place,
                               count(*) over (partition by p.parent_id) as siblings
                          from organization.placement p
                          join organization.organization o on o.id = p.organization_id
                         where p.parent_id = any (:parents)
                           and p.from_day <= :day
                           and p.to_day > :day
                           and p.standing <> 'closed'
                           and o.voided_at is null) as first
                 where first.place <= :most
                 order by first.parent_id, first.place
                """.formatted(GOES_ON.formatted("first")))
                .param("parents", parents.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .param("most", most)
                .param("day", day)
                .query((row, number) -> new Below(
                        new Branch(OrganizationRepository.organization(row, number), row.getBoolean("goes_on")),
                        row.getLong("siblings")))
                .list();
    }

    /** Directly below a union, by name: those behind the cursor. */
    List<Branch> behind(OrganizationId parent, NameCursor after, int limit, LocalDate day) {
        return jdbc.sql("""
                select o.id, o.name, o.kind, o.code, o.founded_on, p.parent_id, p.standing,
                       %s as goes_on
                  %s
                 order by o.name collate "zh-x-icu", o.id
                 limit :limit
                """.formatted(GOES_ON.formatted("o"), BEHIND))
                .param("parent", parent.value())
                .param("name", after.name())
                .param("id", after.id())
                .param("limit", limit)
                .param("day", day)
                .query((row, number) ->
                        new Branch(OrganizationRepository.organization(row, number), row.getBoolean("goes_on")))
                .list();
    }

    /** How many lie directly below a union, behind the cursor. */
    long countBehind(OrganizationId parent, NameCursor after, LocalDate day) {
        return jdbc.sql("""
                select count(*)
                  %s
                """.formatted(BEHIND))
                .param("parent", parent.value())
                .param("name", after.name())
                .param("id", after.id())
                .param("day", day)
                .query(Long.class)
                .single();
    }
}
