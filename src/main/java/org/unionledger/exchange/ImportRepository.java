package org.unionledger.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.layout.FileLayout;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports, their files (sealed) and what was said about their rows. Knows nothing of scopes. */
@Repository
class ImportRepository implements SealedColumns {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
    private static final int ROWS_IN_ONE_STATEMENT = 5_000;
    private static final int PART_BYTES = 1 << 20;

    private static final String IMPORT = """
            select id, organization_id, account, login, file_name, target, create_places, state, job_id, layout, notes,
                   message, rows, booked, late, merged, refused, created_at, booked_at, undone_at
              from exchange.import
            """;

    private static final String VISIBLE = """
             where organization_id in (select organization.below(:place, :today))
               and (account = :account or (organization_id <> :own
                                           and organization_id in (select organization.below(:own, :today))))
            """;

    /** A megabyte each. */
    private static final int PARTS_SEALED_AT_ONCE = 8;

    private final JdbcClient jdbc;
    private final Protection protection;
    private final JsonMapper json = JsonMapper.shared();

    ImportRepository(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    long create(
            OrganizationId organization,
            long account,
            String login,
            String fileName,
            byte[] content,
            boolean createPlaces,
            Instant at) {
        long id = jdbc.sql("""
                insert into exchange.import (organization_id, account, login, file_name, digest, create_places, state, created_at)
                values (:organization, :account, :login, :file, :digest, :createPlaces, 'reading', :at)
                returning id
                """)
                .param("organization", organization.value())
                .param("account", account)
                .param("login", login)
                .param("file", fileName)
                .param("digest", Digest.of(content))
                .param("createPlaces", createPlaces)
                .param("at", utc(at))
                .query(Long.class)
                .single();
        for (int part = 0; part * PART_BYTES < content.length; part++) {
            keep(id, part, content);
        }
        return id;
    }

    /** In parts, because a database takes a hundred megabytes in one value only with several times that in memory. */
    private void keep(long id, int part, byte[] content) {
        int from = part * PART_BYTES;
        byte[] clear = Arrays.copyOfRange(content, from, Math.min(from + PART_BYTES, content.length));
        jdbc.sql("insert into exchange.content (import_id, part, sealed) values (:id, :part, :sealed)")
                .param("id", id)
                .param("part", part)
                .param("sealed", protection.seal(Protected.UPLOADED_FILE, clear))
                .update();
    }

    /** The file; empty once it has been cleared away. */
    Optional<byte[]> content(long id) {
        int parts = jdbc.sql("select count(*) from exchange.content where import_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        if (parts == 0) {
            return Optional.empty();
        }
        byte[] last = part(id, parts - 1);
        byte[] content = new byte[(parts - 1) * PART_BYTES + last.length];
        System.arraycopy(last, 0, content, content.length - last.length, last.length);
        for (int part = 0; part < parts - 1; part++) {
            System.arraycopy(part(id, part), 0, content, part * PART_BYTES, PART_BYTES);
        }
        return Optional.of(content);
    }

    private byte[] part(long id, int part) {
        byte[] sealed = jdbc.sql("select sealed from exchange.content where import_id = :id and part = :part")
                .param("id", id)
                .param("part", part)
                .query(byte[].class)
                .single();
        return protection.openContent(Protected.UPLOADED_FILE, sealed);
    }

    boolean hasContent(long id) {
        return jdbc.sql("select exists (select from exchange.content where import_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Earlier imports of the very same file that were booked and not taken back, into the same place. */
    boolean wasBookedBefore(OrganizationId organization, byte[] content) {
        return jdbc.sql("""
                select exists (select
                                 from exchange.import
                                where digest = :digest and organization_id = :organization and state = 'booked')
                """)
                .param("digest", Digest.of(content))
                .param("organization", organization.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Import> find(long id) {
        return jdbc.sql(IMPORT + " where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /**
     * Imports below a place that an account may see: its own, and those made strictly below its own place.
     *
     * @param before only those with smaller ids; for the first page {@link Long#MAX_VALUE}
     */
    List<Import> list(OrganizationId place, OrganizationId own, long account, LocalDate today, long before, int limit) {
        return jdbc.sql(IMPORT + VISIBLE + " and id < :before order by id desc limit :limit")
                .param("place", place.value())
                .param("own", own.value())
                .param("account", account)
                .param("today", today)
                .param("before", before)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    long count(OrganizationId place, OrganizationId own, long account, LocalDate today) {
        return jdbc.sql("select count(*) from exchange.import" + VISIBLE)
                .param("place", place.value())
                .param("own", own.value())
                .param("account", account)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    void work(long id, Import.State state, long job) {
        jdbc.sql("update exchange.import set state = :state, job_id = :job, message = null where id = :id")
                .param("id", id)
                .param("state", state.code())
                .param("job", job)
                .update();
    }

    /** From one state to another, unless it is in another by now. */
    boolean move(long id, Import.State from, Import.State to, @Nullable String message) {
        return jdbc.sql("update exchange.import set state = :to, message = :message where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.code())
                        .param("to", to.code())
                        .param("message", message)
                        .update()
                == 1;
    }

    void layout(long id, @Nullable String target, @Nullable FileLayout layout, boolean createPlaces) {
        jdbc.sql("""
                update exchange.import
                   set target = :target, layout = :layout::jsonb, create_places = :createPlaces
                 where id = :id
                """)
                .param("id", id)
                .param("target", target)
                .param("layout", layout == null ? null : json.writeValueAsString(layout))
                .param("createPlaces", createPlaces)
                .update();
    }

    /** Keeps a judgement in place of any earlier one. */
    void judged(long id, Import.State state, Judgement judgement, List<String> notes, @Nullable Instant bookedAt) {
        jdbc.sql("""
                update exchange.import
                   set state = :state, rows = :rows, booked = :booked, late = :late, merged = :merged,
                       refused = :refused, notes = :notes::jsonb, message = null, booked_at = :bookedAt
                 where id = :id
                """)
                .param("id", id)
                .param("state", state.code())
                .param("rows", judgement.rows())
                .param("booked", judgement.booked())
                .param("late", judgement.late())
                .param("merged", judgement.merged())
                .param("refused", judgement.refused())
                .param("notes", json.writeValueAsString(notes))
                .param("bookedAt", bookedAt == null ? null : utc(bookedAt))
                .update();
        jdbc.sql("delete from exchange.judged_row where import_id = :id")
                .param("id", id)
                .update();
        List<JudgedRow> rows = judgement.notable();
        for (int from = 0; from < rows.size(); from += ROWS_IN_ONE_STATEMENT) {
            insert(id, rows.subList(from, Math.min(rows.size(), from + ROWS_IN_ONE_STATEMENT)));
        }
    }

    private void insert(long id, List<JudgedRow> rows) {
        jdbc.sql("""
                insert into exchange.judged_row (import_id, ordinal, sheet, number, verdict, problems)
                select :id, ordinal, sheet, number, verdict, problems::jsonb
                  from unnest(:ordinals::int[], :sheets::int[], :numbers::int[], :verdicts::text[], :problems::text[])
                       as row (ordinal, sheet, number, verdict, problems)
                """)
                .param("id", id)
                .param("ordinals", rows.stream().map(JudgedRow::ordinal).toArray(Integer[]::new))
                .param("sheets", rows.stream().map(JudgedRow::sheet).toArray(Integer[]::new))
                .param("numbers", rows.stream().map(JudgedRow::number).toArray(Integer[]::new))
                .param("verdicts", rows.stream().map(row -> row.kind().code()).toArray(String[]::new))
                .param(
                        "problems",
                        rows.stream()
                                .map(row -> json.writeValueAsString(row.problems()))
                                .toArray(String[]::new))
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from exchange.import where id = :id").param("id", id).update();
    }

    void undone(long id, Instant at) {
        jdbc.sql("update exchange.import set state = 'undone', undone_at = :at, message = null where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /**
     * Rows there is something to say about, in the order of the file.
     *
     * @param kind  null for all of them
     * @param after the ordinal of the last row seen; 0 at the beginning
     */
    List<JudgedRow> rows(long id, JudgedRow.@Nullable Kind kind, int after, int limit) {
        return jdbc.sql("""
                select ordinal, sheet, number, verdict, problems
                  from exchange.judged_row
                 where import_id = :id
                   and ordinal > :after
                   and (:kind::text is null or verdict = :kind)
                 order by ordinal
                 limit :limit
                """)
                .param("id", id)
                .param("kind", kind == null ? null : kind.code())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new JudgedRow(
                        row.getInt("ordinal"),
                        row.getInt("sheet"),
                        row.getInt("number"),
                        JudgedRow.Kind.of(row.getString("verdict")),
                        json.readValue(row.getString("problems"), PROBLEMS)))
                .list();
    }

    Map<JudgedRow.Kind, Long> rowCounts(long id) {
        Map<JudgedRow.Kind, Long> counts = new HashMap<>();
        jdbc.sql("select verdict, count(*) as rows from exchange.judged_row where import_id = :id group by verdict")
                .param("id", id)
                .query(row -> {
                    counts.put(JudgedRow.Kind.of(row.getString("verdict")), row.getLong("rows"));
                });
        return counts;
    }

    /** One import into a book at a time, until the transaction ends: what is judged stays true while it is booked. */
    void lock(String target) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('exchange:' || :target, 0))")
                .param("target", target)
                .query(row -> {});
    }

    /** Clears away the files of imports older than a moment; their results are kept. */
    void clearContents(Instant before) {
        jdbc.sql("""
                delete from exchange.content
                 using exchange.import
                 where import.id = content.import_id and import.created_at < :before
                """).param("before", utc(before)).update();
    }

    private Import read(ResultSet row, int number) throws SQLException {
        String layout = row.getString("layout");
        long job = row.getLong("job_id");
        return new Import(
                row.getLong("id"),
                new OrganizationId(row.getInt("organization_id")),
                row.getLong("account"),
                row.getString("login"),
                row.getString("file_name"),
                row.getString("target"),
                row.getBoolean("create_places"),
                Import.State.of(row.getString("state")),
                job == 0 ? null : job,
                layout == null ? null : json.readValue(layout, FileLayout.class),
                json.readValue(row.getString("notes"), TEXTS),
                row.getString("message"),
                row.getInt("rows"),
                row.getInt("booked"),
                row.getInt("late"),
                row.getInt("merged"),
                row.getInt("refused"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "booked_at"),
                instant(row, "undone_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("exchange.content", "sealed", Protected.UPLOADED_FILE)
                .atOnce(PARTS_SEALED_AT_ONCE));
    }
}
