package org.unionledger.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.Pinyin;
import org.unionledger.database.Column;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;

/** Persons as the register knows them, their numbers sealed and found by keyed hash. */
@Repository
class PersonRepository implements SealedColumns {

    /** What {@link #traits} and {@link #document} read of a person {@code p}. */
    static final String COLUMNS = """
            p.name, p.document_kind, p.identity, p.sex, p.born_on, p.phone, p.ethnic_group, p.political_status,
            p.education, p.employment, p.skill, p.residence_type, p.residence_place, p.native_place, p.migrant, p.groups
            """;

    private static final String INSERT = """
            insert into membership.person (name, initials, document_kind, sex, born_on, identity, identity_hash, phone,
                                           phone_hash, ethnic_group, political_status, education, employment, skill,
                                           residence_type, residence_place, native_place, migrant, groups)
            select new.name, new.initials, new.kind, new.sex, new.birth, new.identity, new.hash, new.phone, new.phone_hash,
                   new.ethnic_group, new.status, new.education, new.employment, new.skill, new.residence_type,
                   new.residence_place, new.native_place, new.migrant, string_to_array(new.groups, ',')
              from unnest(:names::text[], :initials::text[], :kinds::text[], :sexes::text[], :births::date[],
                          :identities::bytea[], :hashes::bytea[], :phones::bytea[], :phoneHashes::bytea[],
                          :ethnicGroups::text[], :statuses::text[], :educations::text[], :employments::text[],
                          :skills::text[], :residenceTypes::text[], :residencePlaces::text[], :nativePlaces::text[],
                          :migrants::boolean[], :groups::text[])
                   with ordinality
                   as new (name, initials, kind, sex, birth, identity, hash, phone, phone_hash, ethnic_group, status,
                           education, employment, skill, residence_type, residence_place, native_place, migrant, groups,
                           place)
             order by new.place
            on conflict (identity_hash, name) do nothing
            returning id
            """;

    private static final String UPDATE = """
            update membership.person
               set name = :name, initials = :initials, document_kind = :kind, sex = :sex, born_on = :birth,
                   identity = :identity, identity_hash = :hash, phone = :phone, phone_hash = :phoneHash,
                   ethnic_group = :ethnicGroup, political_status = :status, education = :education,
                   employment = :employment, skill = :skill, residence_type = :residenceType,
                   residence_place = :residencePlace, native_place = :nativePlace, migrant = :migrant,
                   groups = string_to_array(:groups, ',')
             where id = (select person_id from membership.membership where id = :membership)
            """;

    private final JdbcClient jdbc;
    private final Protection protection;

    PersonRepository(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    /**
     * Writes those new to the register in one statement. What is known of a person already stays.
     *
     * @param marks of each entry
     * @return the ids in order
     */
    Long[] ensure(List<MemberEntry> entries, List<Marks> marks) {
        Map<String, Object> columns = new HashMap<>();
        text(columns, "names", entries, MemberEntry::name);
        columns.put("initials", Column.of(marks, String.class, Marks::initials));
        text(columns, "kinds", entries, entry -> entry.document().kind());
        text(columns, "sexes", entries, entry -> entry.sex().code());
        columns.put("births", Column.ofDays(entries, MemberEntry::bornOn));
        columns.put("identities", Column.of(marks, byte[].class, Marks::identity));
        columns.put("hashes", Column.of(marks, byte[].class, Marks::identityHash));
        columns.put("phones", Column.of(marks, byte[].class, Marks::phone));
        columns.put("phoneHashes", Column.of(marks, byte[].class, Marks::phoneHash));
        text(columns, "ethnicGroups", entries, entry -> entry.traits().ethnicGroup());
        text(columns, "statuses", entries, entry -> entry.traits().politicalStatus());
        text(columns, "educations", entries, entry -> entry.traits().education());
        text(columns, "employments", entries, entry -> entry.traits().employment());
        text(columns, "skills", entries, entry -> entry.traits().skill());
        text(columns, "residenceTypes", entries, entry -> entry.traits().residenceType());
        text(columns, "residencePlaces", entries, entry -> entry.traits().residencePlace());
        text(columns, "nativePlaces", entries, entry -> entry.traits().nativePlace());
        columns.put(
                "migrants",
                Column.of(entries, Boolean.class, entry -> entry.traits().migrant()));
        text(columns, "groups", entries, PersonRepository::groups);
        List<Long> written = jdbc.sql(INSERT).params(columns).query(Long.class).list();
        return written.size() == entries.size() ? written.toArray(Long[]::new) : ids(columns);
    }

    private Long[] ids(Map<String, Object> columns) {
        return jdbc.sql("""
                select p.id
                  from unnest(:hashes::bytea[], :names::text[]) with ordinality as given (hash, name, place)
                  join membership.person p on p.identity_hash = given.hash and p.name = given.name
                 order by given.place
                """)
                .param("hashes", columns.get("hashes"))
                .param("names", columns.get("names"))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private static void text(
            Map<String, Object> columns,
            String name,
            List<MemberEntry> entries,
            Function<MemberEntry, @Nullable String> value) {
        columns.put(name, Column.of(entries, String.class, value));
    }

    /** Reads the name, and seals and hashes the numbers. */
    Marks marks(String name, IdentityDocument document, @Nullable String phone) {
        return new Marks(
                Pinyin.initialsOfPerson(name),
                Pinyin.orderOfPerson(name),
                sealed(document),
                hash(document),
                sealed(phone),
                hash(phone));
    }

    /** Writes over what is known of the person of a membership. */
    void update(long membership, MemberEntry entry) {
        Traits traits = entry.traits();
        jdbc.sql(UPDATE)
                .param("name", entry.name())
                .param("initials", Pinyin.initialsOfPerson(entry.name()))
                .param("kind", entry.document().kind())
                .param("sex", entry.sex().code())
                .param("birth", entry.bornOn())
                .param("identity", sealed(entry.document()))
                .param("hash", hash(entry.document()))
                .param("phone", sealed(entry.phone()))
                .param("phoneHash", hash(entry.phone()))
                .param("ethnicGroup", traits.ethnicGroup())
                .param("status", traits.politicalStatus())
                .param("education", traits.education())
                .param("employment", traits.employment())
                .param("skill", traits.skill())
                .param("residenceType", traits.residenceType())
                .param("residencePlace", traits.residencePlace())
                .param("nativePlace", traits.nativePlace())
                .param("migrant", traits.migrant())
                .param("groups", groups(entry))
                .param("membership", membership)
                .update();
    }

    /** As {@code string_to_array} takes them apart; a code holds no comma. */
    private static String groups(MemberEntry entry) {
        return String.join(",", entry.traits().groups());
    }

    byte[] hash(IdentityDocument document) {
        return protection.hash(Protected.IDENTITY_NUMBER, document.key());
    }

    private byte[] sealed(IdentityDocument document) {
        return protection.seal(Protected.IDENTITY_NUMBER, document.number());
    }

    private byte @Nullable [] hash(@Nullable String phone) {
        return phone == null ? null : protection.hash(Protected.PHONE, phone);
    }

    private byte @Nullable [] sealed(@Nullable String phone) {
        return phone == null ? null : protection.seal(Protected.PHONE, phone);
    }

    IdentityDocument document(ResultSet row) throws SQLException {
        byte[] identity = row.getBytes("identity");
        return identity == null
                ? ErasedPerson.DOCUMENT
                : new IdentityDocument(
                        row.getString("document_kind"), protection.open(Protected.IDENTITY_NUMBER, identity));
    }

    @Nullable
    String phone(ResultSet row) throws SQLException {
        byte[] phone = row.getBytes("phone");
        return phone == null ? null : protection.open(Protected.PHONE, phone);
    }

    static @Nullable LocalDate bornOn(ResultSet row) throws SQLException {
        return row.getObject("born_on", LocalDate.class);
    }

    static Traits traits(ResultSet row) throws SQLException {
        String[] groups =
                (String[]) Objects.requireNonNull(row.getArray("groups")).getArray();
        return new Traits(
                row.getString("ethnic_group"),
                row.getString("political_status"),
                row.getString("education"),
                row.getString("employment"),
                row.getString("skill"),
                row.getString("residence_type"),
                row.getString("residence_place"),
                row.getString("native_place"),
                row.getObject("migrant", Boolean.class),
                Arrays.asList(groups));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.of("membership.person", "identity", Protected.IDENTITY_NUMBER),
                SealedColumn.of("membership.person", "phone", Protected.PHONE));
    }
}
