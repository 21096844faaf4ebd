package org.unionledger.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.declaration.Declaration;

/** The entries of all registers as they are read. */
@Repository
class EntryRepository {

    static final String COLUMNS = """
            entry.id, entry.ledger, entry.version, entry.organization_id, entry.home_id, entry.employer_id, entry.day,
            entry.values, entry.number_year, entry.number, entry.state, entry.highlight, entry.due_on, entry.import_id, entry.created_at,
            entry.created_by, entry.voided_at, entry.voided_by, entry.void_reason""";

    /** Read from the database in portions of so many rows, however long the answer is. */
    private static final int PORTION = 1_000;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final ValuesJson json;

    EntryRepository(JdbcClient jdbc, Catalogue catalogue, ValuesJson json) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.json = json;
    }

    /** Those of the entries that lie in the part of the tree, in no order; the others are missing. */
    List<Entry> find(String ledger, Collection<Long> ids, OrganizationId place, LocalDate today) {
        return jdbc.sql("select " + COLUMNS + """

                  from ledger.entry
                 where entry.ledger = :ledger and entry.id = any (:ids)
                   and entry.organization_id in (select organization.below(:place, :today))
                """)
                .param("ledger", ledger)
                .param("ids", ids.toArray(Long[]::new))
                .param("place", place.value())
                .param("today", today)
                .query(mapper())
                .list();
    }

    /** Highlights of all registers within the part of the tree, the latest first. */
    List<Entry> highlights(OrganizationId within, LocalDate from, LocalDate to, LocalDate today, int limit) {
        return jdbc.sql("select " + COLUMNS + """

                  from ledger.entry
                 where entry.highlight and entry.voided_at is null
                   and entry.day between :from and :to
                   and entry.organization_id in (select organization.below(:within, :today))
                 order by entry.day desc, entry.id desc
                 limit :limit
                """)
                .param("from", from)
                .param("to", to)
                .param("within", within.value())
                .param("today", today)
                .param("limit", limit)
                .query(mapper())
                .list();
    }

    /** The entry, locked against being changed by somebody else until the transaction ends. */
    Optional<Entry> findForChange(String ledger, long id, OrganizationId place, LocalDate today) {
        return jdbc.sql("select " + COLUMNS + """

                  from ledger.entry
                 where entry.ledger = :ledger and entry.id = :id
                   and entry.organization_id in (select organization.below(:place, :today))
                   for update of entry
                """)
                .param("ledger", ledger)
                .param("id", id)
                .param("place", place.value())
                .param("today", today)
                .query(mapper())
                .optional();
    }

    /**
     * Hands on every entry the query asks for, the latest first, without holding more than a portion of them.
     *
     * @param most whether it asks for most of the list: then it is read as it stands in the index, not sorted beforehand
     */
    void each(EntryQuery query, boolean most, Consumer<Entry> consumer) {
        if (most) {
            jdbc.sql("set local enable_sort = off").update();
        }
        try (Stream<Entry> found = jdbc
                .sql("select " + COLUMNS + " from " + query.table() + " entry where "
                        + (most ? query.whereWordsLead() : query.where())
                        + " order by entry.day desc, entry.id desc")
                .params(query.parameters())
                .withFetchSize(PORTION)
                .query(mapper())
                .stream()) {
            found.forEach(consumer);
        }
    }

    /** Hands on every entry of a register that stands, in the order they were entered. */
    void eachStanding(String ledger, Consumer<Entry> consumer) {
        try (Stream<Entry> standing = jdbc
                .sql(
                        "select " + COLUMNS
                                + " from ledger.entry where entry.ledger = :ledger and entry.voided_at is null order by entry.id")
                .param("ledger", ledger)
                .withFetchSize(PORTION)
                .query(mapper())
                .stream()) {
            standing.forEach(consumer);
        }
    }

    /** Which of the keys an entry within the part of the tree has, or had when it was imported. */
    List<NaturalKey> known(
            Declaration declaration, Collection<NaturalKey> keys, OrganizationId within, LocalDate today) {
        byte[][] sought = keys.stream().map(NaturalKey::bytes).toArray(byte[][]::new);
        String known = "select %1$s from " + Shelf.table(declaration) + " entry where voided_at is null"
                + " and %1$s = any (:keys)"
                + " and exists (select from organization.below(:within, :today) below where below = entry.organization_id)";
        return jdbc.sql(known.formatted("natural_key") + " union " + known.formatted("imported_key")
                        + " and imported_key <> natural_key")
                .param("keys", sought)
                .param("within", within.value())
                .param("today", today)
                .query((row, number) -> new NaturalKey(row.getBytes(1)))
                .list();
    }

    /** Whether an entry of any register that stands names one of the employers or belongs to one of the unions. */
    boolean anyStandingAt(Collection<EmployerId> employers, Collection<OrganizationId> unions) {
        return jdbc.sql("""
                select exists (select from ledger.entry
                                where voided_at is null
                                  and (employer_id = any (:employers) or organization_id = any (:unions)))
                """)
                .param("employers", employers.stream().map(EmployerId::value).toArray(Long[]::new))
                .param("unions", unions.stream().map(OrganizationId::value).toArray(Integer[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Whether an entry of that day or later stands at the union. */
    boolean anyStandingFrom(OrganizationId union, LocalDate from) {
        return jdbc.sql("""
                select exists (select
                                 from ledger.entry
                                where organization_id = :union
                                  and day >= :from
                                  and voided_at is null)
                """)
                .param("union", union.value())
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    RowMapper<Entry> mapper() {
        return this::entry;
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        String ledger = row.getString("ledger");
        int version = row.getInt("version");
        return new Entry(
                row.getLong("id"),
                ledger,
                version,
                new OrganizationId(row.getInt("organization_id")),
                new OrganizationId(row.getInt("home_id")),
                employer(row),
                row.getObject("day", LocalDate.class),
                json.read(catalogue.version(ledger, version), row.getString("values")),
                number(row),
                row.getString("state"),
                row.getBoolean("highlight"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("import_id", Long.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                voiding(row));
    }

    private static @Nullable EntryNumber number(ResultSet row) throws SQLException {
        int year = row.getInt("number_year");
        return row.wasNull() ? null : new EntryNumber(year, row.getInt("number"));
    }

    private static @Nullable EmployerId employer(ResultSet row) throws SQLException {
        long id = row.getLong("employer_id");
        return row.wasNull() ? null : new EmployerId(id);
    }

    private static Entry.@Nullable Voiding voiding(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("voided_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Entry.Voiding(at.toInstant(), row.getString("voided_by"), row.getString("void_reason"));
    }
}
