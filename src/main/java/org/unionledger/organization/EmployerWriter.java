package org.unionledger.organization;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Pinyin;
import org.unionledger.database.Column;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;

/** Writes employers into the register: new ones, corrections, endings and voided ones. */
@Repository
class EmployerWriter implements SealedColumns {

    private final JdbcClient jdbc;
    private final HeadcountRepository headcounts;
    private final CoverageRepository coverages;
    private final Protection protection;

    EmployerWriter(
            JdbcClient jdbc, HeadcountRepository headcounts, CoverageRepository coverages, Protection protection) {
        this.jdbc = jdbc;
        this.headcounts = headcounts;
        this.coverages = coverages;
        this.protection = protection;
    }

    /** Ids for employers about to be written. */
    List<EmployerId> nextIds(int count) {
        return jdbc.sql("""
                select nextval(pg_get_serial_sequence('organization.employer', 'id'))
                  from generate_series(1, :count)
                """)
                .param("count", count)
                .query((row, number) -> new EmployerId(row.getLong(1)))
                .list();
    }

    /** @param importId null for an entry by hand */
    void insert(List<NewEmployer> employers, @Nullable Long importId, String login) {
        jdbc.sql("""
                insert into organization.employer (
                    id, name, evened_name, initials, credit_code, unit_kind, community_id, moved_in_on, establishment, form,
                    founded_on, union_id, chair, phone, known_on, scale, industry, difficulty, import_id, entered_by)
                overriding system value
                select id, name, evened_name, initials, credit_code, unit_kind, community_id, moved_in_on::date, establishment,
                       form, founded_on::date, union_id, chair, phone, known_on::date, scale, industry, difficulty, :importId,
                       :login
                  from unnest(:ids, :names, :evenedNames, :initials, :codes, :unitKinds, :communities, :movedIn,
                              :establishments, :forms, :founded, :unions, :chairs, :phones, :knownOn, :scales, :industries,
                              :difficulties)
                    as entry (id, name, evened_name, initials, credit_code, unit_kind, community_id, moved_in_on,
                              establishment, form, founded_on, union_id, chair, phone, known_on, scale, industry, difficulty)
                """)
                .param("ids", Column.of(employers, Long.class, each -> each.id().value()))
                .param("names", texts(employers, EmployerEntry::name))
                .param("evenedNames", texts(employers, entry -> Evened.name(entry.name())))
                .param("initials", texts(employers, entry -> Pinyin.initials(entry.name())))
                .param("codes", texts(employers, EmployerEntry::creditCode))
                .param("unitKinds", texts(employers, EmployerEntry::unitKind))
                .param(
                        "communities",
                        Column.of(
                                employers,
                                Integer.class,
                                each -> each.entry().community().value()))
                .param("movedIn", Column.ofDays(employers, each -> each.entry().movedInOn()))
                .param(
                        "establishments",
                        texts(employers, entry -> entry.establishment().code()))
                .param("forms", texts(employers, entry -> code(entry.form())))
                .param("founded", Column.ofDays(employers, each -> each.entry().foundedOn()))
                .param("unions", Column.of(employers, Integer.class, each -> value(each.union())))
                .param("chairs", texts(employers, EmployerEntry::chair))
                .param(
                        "phones",
                        Column.of(
                                employers,
                                byte[].class,
                                each -> sealed(each.entry().phone())))
                .param("knownOn", Column.ofDays(employers, NewEmployer::knownOn))
                .param("scales", texts(employers, EmployerWriter::scale))
                .param("industries", texts(employers, entry -> entry.profile().industry()))
                .param("difficulties", texts(employers, EmployerWriter::difficulty))
                .param("importId", importId)
                .param("login", login)
                .update();
        headcounts.insertFirst(employers);
        coverages.insert(employers);
    }

    private static @Nullable String[] texts(
            List<NewEmployer> employers, Function<EmployerEntry, @Nullable String> value) {
        return Column.of(employers, String.class, each -> value.apply(each.entry()));
    }

    /** Writes the entry over the employer, its headcount aside. @return false when somebody else has changed it meanwhile */
    boolean update(EmployerId id, int version, EmployerEntry entry, @Nullable OrganizationId union) {
        int updated = jdbc.sql("""
                update organization.employer
                   set name = :name,
                       evened_name = :evened,
                       initials = :initials,
                       credit_code = :code,
                       unit_kind = :unitKind,
                       community_id = :community,
                       moved_in_on = :movedIn,
                       establishment = :establishment,
                       form = :form,
                       founded_on = :founded,
                       union_id = :union,
                       chair = :chair,
                       phone = :phone,
                       scale = :scale,
                       industry = :industry,
                       difficulty = :difficulty,
                       version = version + 1
                 where id = :id
                   and version = :version
                   and voided_at is null
                """)
                .param("id", id.value())
                .param("version", version)
                .param("name", entry.name())
                .param("evened", Evened.name(entry.name()))
                .param("initials", Pinyin.initials(entry.name()))
                .param("code", entry.creditCode())
                .param("unitKind", entry.unitKind())
                .param("community", entry.community().value())
                .param("movedIn", entry.movedInOn())
                .param("establishment", entry.establishment().code())
                .param("form", code(entry.form()))
                .param("founded", entry.foundedOn())
                .param("union", value(union))
                .param("chair", entry.chair())
                .param("phone", sealed(entry.phone()))
                .param("scale", scale(entry))
                .param("industry", entry.profile().industry())
                .param("difficulty", difficulty(entry))
                .update();
        if (updated == 1) {
            coverages.write(id, union, entry.foundedOn());
        }
        return updated == 1;
    }

    /** @param ending null to take it back @return false when somebody else has changed the employer meanwhile */
    boolean end(EmployerId id, int version, @Nullable Ending ending) {
        return jdbc.sql("""
                update organization.employer
                   set ended_on = :on, end_kind = :kind, end_reason = :reason, version = version + 1
                 where id = :id
                   and version = :version
                   and voided_at is null
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("on", ending == null ? null : ending.on())
                        .param("kind", ending == null ? null : ending.kind().code())
                        .param("reason", ending == null ? null : ending.reason())
                        .update()
                == 1;
    }

    void markVoid(Collection<EmployerId> ids, OffsetDateTime at, String reason) {
        jdbc.sql("""
                update organization.employer
                   set voided_at = :at, void_reason = :reason, version = version + 1
                 where id = any (:ids)
                   and voided_at is null
                """)
                .param("ids", ids.stream().map(EmployerId::value).toArray(Long[]::new))
                .param("at", at)
                .param("reason", reason)
                .update();
    }

    private byte @Nullable [] sealed(@Nullable String phone) {
        return phone == null ? null : protection.seal(Protected.PHONE, phone);
    }

    private static @Nullable String code(@Nullable UnionForm form) {
        return form == null ? null : form.code();
    }

    private static @Nullable Integer value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String scale(EmployerEntry entry) {
        Scale scale = entry.profile().scale();
        return scale == null ? null : scale.code();
    }

    private static @Nullable String difficulty(EmployerEntry entry) {
        Difficulty difficulty = entry.profile().difficulty();
        return difficulty == null ? null : difficulty.code();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.of("organization.employer", "phone", Protected.PHONE),
                SealedColumn.within(
                        "organization.import_change",
                        "decode(substr(before #>> '{employer,phone}', 3), 'hex')",
                        "before = jsonb_set(before, '{employer,phone}', to_jsonb(renewed.resealed))",
                        Protected.PHONE));
    }
}
