package org.unionledger.organization;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;

@Repository
class UnionsBelowRepository {

    private static final String DIRECTLY = """
              from organization.placement p
              join organization.organization o on o.id = p.organization_id
             where p.parent_id = :within
               and p.from_day <= :day
               and p.to_day > :day
               and p.standing <> 'closed'
               and o.voided_at is null
            """;

    private static final String OF_A_KIND = """
              from organization.segment s
              join organization.organization o on o.id = s.organization_id
             where s.path @> array[:within]
               and s.from_day <= :day
               and s.to_day > :day
               and s.standing <> 'closed'
               and o.kind = :kind
               and o.id <> :within
               and o.voided_at is null
            """;

    // What lies below is asked of the unions of the page alone.
    private static final String LIST = """
            select o.id, o.name,
                   exists (select
                             from organization.placement part
                            where part.parent_id = o.id
                              and part.from_day <= :day
                              and part.to_day > :day
                              and part.standing <> 'closed') as goes_on
              from (select o.id, o.name %s order by o.name collate "zh-x-icu", o.id offset :offset limit :limit) o
             order by o.name collate "zh-x-icu", o.id
            """;

    private final JdbcClient jdbc;

    UnionsBelowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UnionsBelow.Below> list(UnionsBelow.Which which, int offset, int limit, LocalDate day) {
        return asked(LIST.formatted(from(which)), which, day)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new UnionsBelow.Below(
                        new OrganizationId(row.getInt("id")), row.getString("name"), row.getBoolean("goes_on")))
                .list();
    }

    long count(UnionsBelow.Which which, LocalDate day) {
        return asked("select count(*)" + from(which), which, day)
                .query(Long.class)
                .single();
    }

    private StatementSpec asked(String sql, UnionsBelow.Which which, LocalDate day) {
        StatementSpec asked =
                jdbc.sql(sql).param("within", which.within().value()).param("day", day);
        return which.kind() == null ? asked : asked.param("kind", which.kind().code());
    }

    private static String from(UnionsBelow.Which which) {
        return "\n" + (which.kind() == null ? DIRECTLY : OF_A_KIND);
    }
}
