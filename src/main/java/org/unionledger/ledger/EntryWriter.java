package org.unionledger.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.database.Column;
import org.unionledger.ledger.Catalogue.Versioned;

/** Writes entries of all registers: new ones, corrections, highlights and voided ones. */
@Repository
class EntryWriter {

    private static final int WRITTEN_AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final ValuesJson json;

    EntryWriter(JdbcClient jdbc, ValuesJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param importId null when entered by hand */
    record Origin(String by, Instant at, @Nullable Long importId) {}

    /** Returns the ids of the entries, in their order. */
    List<Long> insert(Versioned versioned, List<NewEntry> entries, Origin origin) {
        List<Long> ids = jdbc.sql("select nextval('ledger.entry_id') from generate_series(1, :count)")
                .param("count", entries.size())
                .query(Long.class)
                .list();
        for (int from = 0; from < entries.size(); from += WRITTEN_AT_ONCE) {
            int to = Math.min(from + WRITTEN_AT_ONCE, entries.size());
            insert(versioned, ids.subList(from, to), entries.subList(from, to), origin);
        }
        return ids;
    }

    private void insert(Versioned versioned, List<Long> ids, List<NewEntry> entries, Origin origin) {
        jdbc.sql("""
                insert into ledger.entry (id, ledger, version, organization_id, home_id, employer_id, day, values,
                                          number_year, number, state, due_on, search, grams, natural_key, imported_key, import_id,
                                          created_at, created_by)
                select id, :ledger, :version, organization_id, home_id, employer_id, day, values::jsonb,
                       number_year, number, state, due_on, search, grams::integer[], natural_key,
                       case when :import::bigint is not null then natural_key end, :import::bigint, :at, :by
                  from unnest(:ids, :organizations, :homes, :employers, :days::date[], :values, :years, :numbers,
                              :states, :dues::date[], :searches, :grams, :keys)
                       new(id, organization_id, home_id, employer_id, day, values, number_year, number, state, due_on, search, grams,
                           natural_key)
                """)
                .param("ledger", versioned.declaration().id())
                .param("version", versioned.number())
                .param("ids", ids.toArray(Long[]::new))
                .param(
                        "organizations",
                        Column.of(
                                entries,
                                Integer.class,
                                entry -> entry.organization().value()))
                .param(
                        "homes",
                        Column.of(entries, Integer.class, entry -> entry.home().value()))
                .param("employers", Column.of(entries, Long.class, EntryWriter::employer))
                .param("days", Column.ofDays(entries, NewEntry::day))
                .param("values", Column.of(entries, String.class, entry -> json.written(entry.values())))
                .param("years", Column.of(entries, Integer.class, EntryWriter::year))
                .param("numbers", Column.of(entries, Integer.class, EntryWriter::number))
                .param("states", Column.of(entries, String.class, NewEntry::state))
                .param("dues", Column.of(entries, String.class, entry -> written(entry.dueOn())))
                .param(
                        "searches",
                        Column.of(entries, String.class, entry -> entry.search().text()))
                .param("grams", Column.of(entries, String.class, entry -> arrayText(entry.marks())))
                .param(
                        "keys",
                        Column.of(entries, byte[].class, entry -> entry.key().bytes()))
                .param("import", origin.importId())
                .param("at", at(origin.at()))
                .param("by", origin.by())
                .update();
    }

    /** A day on which something is due as the database takes it. */
    static @Nullable String written(@Nullable LocalDate due) {
        return ClosingDays.NO_DAY.equals(due) ? "infinity" : due == null ? null : due.toString();
    }

    private static @Nullable Integer year(NewEntry entry) {
        return entry.number() == null ? null : entry.number().year();
    }

    private static @Nullable Integer number(NewEntry entry) {
        return entry.number() == null ? null : entry.number().number();
    }

    private static @Nullable Long employer(NewEntry entry) {
        return entry.employer() == null ? null : entry.employer().value();
    }

    /** An array inside an array, as text: they are not equally long. */
    private static String arrayText(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Values of fields that the declaration no longer has stay as they are. */
    void update(long id, Versioned versioned, NewEntry entry) {
        jdbc.sql("""
                update ledger.entry
                   set version = :version, organization_id = :organization, home_id = :home, employer_id = :employer,
                       day = :day, values = (values - :fields::text[]) || :values::jsonb,
                       number_year = :year, number = :number, state = :state, due_on = :due::date, search = :search,
                       grams = :grams, natural_key = :key
                 where ledger = :ledger and id = :id
                """)
                .param("ledger", versioned.declaration().id())
                .param("id", id)
                .param("version", versioned.number())
                .param("organization", entry.organization().value())
                .param("home", entry.home().value())
                .param("employer", employer(entry))
                .param("day", entry.day())
                .param(
                        "fields",
                        versioned.declaration().fields().stream()
                                .map(field -> field.key())
                                .toArray(String[]::new))
                .param("values", json.written(entry.values()))
                .param("year", year(entry))
                .param("number", number(entry))
                .param("state", entry.state())
                .param("due", written(entry.dueOn()))
                .param("search", entry.search().text())
                .param("grams", entry.marks().toArray(Integer[]::new))
                .param("key", entry.key().bytes())
                .update();
    }

    void highlight(String ledger, long id, boolean highlight) {
        jdbc.sql("update ledger.entry set highlight = :highlight where ledger = :ledger and id = :id")
                .param("highlight", highlight)
                .param("ledger", ledger)
                .param("id", id)
                .update();
    }

    void markVoid(String ledger, Collection<Long> ids, Entry.Voiding voiding) {
        jdbc.sql("""
                update ledger.entry
                   set voided_at = :at, voided_by = :by, void_reason = :reason
                 where ledger = :ledger and id = any (:ids) and voided_at is null
                """)
                .param("at", at(voiding.at()))
                .param("by", voiding.by())
                .param("reason", voiding.reason())
                .param("ledger", ledger)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
