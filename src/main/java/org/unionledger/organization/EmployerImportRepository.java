package org.unionledger.organization;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.database.Column;

/** What imports have added to the register, and what they have changed in it. */
@Repository
class EmployerImportRepository {

    private final JdbcClient jdbc;

    EmployerImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the employers' rows, their phones still sealed, their headcounts, and which version each will be. */
    void remember(long importId, List<Employer> employers) {
        jdbc.sql("""
                insert into organization.import_change (import_id, employer_id, version, before)
                select :importId, e.id, changing.version + 1,
                       jsonb_build_object('employer', to_jsonb(e),
                                          'headcounts', (select coalesce(jsonb_agg(to_jsonb(h)), '[]')
                                                           from organization.headcount h
                                                          where h.employer_id = e.id),
                                          'coverages', (select coalesce(jsonb_agg(to_jsonb(c)), '[]')
                                                          from organization.coverage c
                                                         where c.employer_id = e.id))
                  from unnest(:ids, :versions) as changing (id, version)
                  join organization.employer e on e.id = changing.id
                """)
                .param("importId", importId)
                .param("ids", Column.of(employers, Long.class, each -> each.id().value()))
                .param("versions", Column.of(employers, Integer.class, Employer::version))
                .update();
    }

    List<EmployerId> added(long importId) {
        return jdbc.sql("""
                select id
                  from organization.employer
                 where import_id = :importId
                   and voided_at is null
                 order by id
                """)
                .param("importId", importId)
                .query((row, number) -> new EmployerId(row.getLong(1)))
                .list();
    }

    List<EmployerId> changed(long importId) {
        return jdbc.sql(
                        "select employer_id from organization.import_change where import_id = :importId order by employer_id")
                .param("importId", importId)
                .query((row, number) -> new EmployerId(row.getLong(1)))
                .list();
    }

    /** The unions that the import set up for employers already in the book. */
    List<OrganizationId> established(long importId) {
        return jdbc.sql("""
                select e.union_id
                  from organization.import_change change
                  join organization.employer e on e.id = change.employer_id
                 where change.import_id = :importId
                   and e.union_id is not null
                   and change.before -> 'employer' ->> 'union_id' is null
                """)
                .param("importId", importId)
                .query((row, number) -> new OrganizationId(row.getInt(1)))
                .list();
    }

    /** Names of employers that were changed, or taken out, after the import. */
    List<String> changedSince(long importId, int limit) {
        return jdbc.sql("""
                select e.name
                  from organization.employer e
                  left join organization.import_change c on c.employer_id = e.id and c.import_id = :importId
                 where (e.import_id = :importId and e.version > 1)
                    or (c.import_id is not null and e.version > c.version)
                 order by e.id
                 limit :limit
                """)
                .param("importId", importId)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Writes the employer as it was before the import, as a new version. */
    void putBack(long importId, EmployerId id) {
        jdbc.sql("""
                update organization.employer e
                   set name = was.name,
                       evened_name = was.evened_name,
                       initials = was.initials,
                       credit_code = was.credit_code,
                       unit_kind = was.unit_kind,
                       community_id = was.community_id,
                       moved_in_on = was.moved_in_on,
                       establishment = was.establishment,
                       form = was.form,
                       founded_on = was.founded_on,
                       union_id = was.union_id,
                       chair = was.chair,
                       phone = was.phone,
                       scale = was.scale,
                       industry = was.industry,
                       difficulty = was.difficulty,
                       version = e.version + 1
                  from organization.import_change change,
                       jsonb_populate_record(null::organization.employer, change.before -> 'employer') was
                 where change.import_id = :importId
                   and change.employer_id = :id
                   and e.id = :id
                """).param("importId", importId).param("id", id.value()).update();
        putBackRows("headcount", "headcounts", importId, id);
        putBackRows("coverage", "coverages", importId, id);
    }

    private void putBackRows(String table, String kept, long importId, EmployerId id) {
        jdbc.sql("delete from organization." + table + " where employer_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("insert into organization." + table + " select was.* from organization.import_change change,"
                        + " jsonb_populate_recordset(null::organization." + table + ", change.before -> '" + kept
                        + "') was"
                        + " where change.import_id = :importId and change.employer_id = :id")
                .param("importId", importId)
                .param("id", id.value())
                .update();
    }

    /** Communities that the import set up and that hold neither unions nor employers. */
    List<OrganizationId> emptyPlaces(long importId) {
        return jdbc.sql("""
                select place.id
                  from organization.organization place
                 where place.import_id = :importId
                   and place.kind = 'community'
                   and place.voided_at is null
                   and not exists (select
                                     from organization.placement p
                                     join organization.organization below on below.id = p.organization_id
                                    where p.parent_id = place.id
                                      and below.voided_at is null)
                   and not exists (select
                                     from organization.employer e
                                    where e.community_id = place.id
                                      and e.voided_at is null)
                """)
                .param("importId", importId)
                .query((row, number) -> new OrganizationId(row.getInt(1)))
                .list();
    }
}
