package org.unionledger.organization;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Pinyin;
import org.unionledger.database.Column;

/** Writes unions into the register: founded ones with their first place, corrections, and voided ones. */
@Repository
class OrganizationWriter {

    private final JdbcClient jdbc;

    OrganizationWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OrganizationId insertRoot(Founding founding) {
        return insert(List.of(founding), List.of(), null).get(0);
    }

    /** @param importId null for an entry by hand */
    List<OrganizationId> insert(List<NewUnion> unions, @Nullable Long importId) {
        return insert(
                unions.stream().map(NewUnion::founding).toList(),
                unions.stream().map(NewUnion::parent).toList(),
                importId);
    }

    /** @param parents as many as foundings, or none for the root */
    private List<OrganizationId> insert(
            List<Founding> foundings, List<OrganizationId> parents, @Nullable Long importId) {
        Integer[] ids = nextIds(foundings.size());
        jdbc.sql("""
                insert into organization.organization (
                    id, name, evened_name, initials, kind, code, founded_on, import_id)
                overriding system value
                select id, name, evened_name, initials, kind, code, founded_on::date, :importId
                  from unnest(:ids, :names, :evenedNames, :initials, :kinds, :codes, :founded)
                    as founding (id, name, evened_name, initials, kind, code, founded_on)
                """)
                .param("ids", ids)
                .param("names", Column.of(foundings, String.class, Founding::name))
                .param("evenedNames", Column.of(foundings, String.class, founding -> Evened.name(founding.name())))
                .param("initials", Column.of(foundings, String.class, founding -> Pinyin.initials(founding.name())))
                .param(
                        "kinds",
                        Column.of(
                                foundings,
                                String.class,
                                founding -> founding.kind().code()))
                .param("codes", Column.of(foundings, String.class, Founding::code))
                .param("founded", Column.ofDays(foundings, Founding::foundedOn))
                .param("importId", importId)
                .update();
        jdbc.sql("""
                insert into organization.placement (organization_id, parent_id, from_day)
                select id, parent_id, '-infinity'
                  from unnest(:ids, :parents) as placed (id, parent_id)
                """)
                .param("ids", ids)
                .param("parents", parents.isEmpty() ? new Integer[ids.length] : values(parents))
                .update();
        return Arrays.stream(ids).map(OrganizationId::new).toList();
    }

    private Integer[] nextIds(int count) {
        return jdbc.sql("""
                select nextval(pg_get_serial_sequence('organization.organization', 'id'))::integer
                  from generate_series(1, :count)
                """).param("count", count).query(Integer.class).list().toArray(Integer[]::new);
    }

    void update(OrganizationId id, Founding founding) {
        jdbc.sql("""
                update organization.organization
                   set name = :name,
                       evened_name = :evened,
                       initials = :initials,
                       kind = :kind,
                       code = :code,
                       founded_on = :foundedOn
                 where id = :id
                """)
                .param("id", id.value())
                .param("name", founding.name())
                .param("evened", Evened.name(founding.name()))
                .param("initials", Pinyin.initials(founding.name()))
                .param("kind", founding.kind().code())
                .param("code", founding.code())
                .param("foundedOn", founding.foundedOn())
                .update();
    }

    void markVoid(Collection<OrganizationId> unions, OffsetDateTime at) {
        jdbc.sql("""
                update organization.organization
                   set voided_at = :at
                 where id = any (:unions)
                   and voided_at is null
                """).param("at", at).param("unions", values(unions)).update();
    }

    private static Integer[] values(Collection<OrganizationId> unions) {
        return unions.stream().map(OrganizationId::value).toArray(Integer[]::new);
    }
}
