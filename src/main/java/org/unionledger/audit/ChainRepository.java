package org.unionledger.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.database.Column;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows and heads of the chain. */
@Repository
class ChainRepository {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    // Every connection begins to look elsewhere, and finds its own lane again as long as the transaction lasts.
    private static final String HEAD = """
            select lane, seq, hash, seal
              from audit.lane
             where lane <> all (:without)
             order by (lane + pg_backend_pid()) % :lanes
             limit 1
               for update
            """;

    private static final String WRITE = """
            with written as (
                insert into audit.entry (id, at, account, login, action, subject_kind, subject_id, place, reason,
                                         before, after, lane, seq, previous, hash, seal)
                       overriding system value
                select id, at, account, login, action, kind, subject, place, reason,
                       before::jsonb, after::jsonb, :lane, seq, previous, hash, seal
                  from unnest(:ids::bigint[], :ats::timestamptz[], :accounts::bigint[], :logins::text[], :actions::text[],
                              :kinds::text[], :subjects::bigint[], :places::int[], :reasons::text[], :befores::text[],
                              :afters::text[], :seqs::bigint[], :previous::bytea[], :hashes::bytea[], :seals::bytea[])
                       as new (id, at, account, login, action, kind, subject, place, reason, before, after, seq, previous,
                               hash, seal)
            )
            update audit.lane set seq = :seq, hash = :hash, seal = :seal where lane = :lane
            """;

    private static final int FETCHED = 2_000;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    ChainRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A head nobody else writes behind at the moment; empty when all are written behind. Ours until the commit. */
    Optional<Head> takeFree(Collection<Integer> without) {
        return take(HEAD + " skip locked", without);
    }

    /** The same, waiting for whoever is ahead; empty when there is no lane at all. */
    Optional<Head> take(Collection<Integer> without) {
        return take(HEAD, without);
    }

    private Optional<Head> take(String sql, Collection<Integer> without) {
        return jdbc.sql(sql)
                .param("without", without.toArray(Integer[]::new))
                .param("lanes", Chain.LANES)
                .query(ChainRepository::head)
                .optional();
    }

    List<Long> newIds(int count) {
        return jdbc.sql("select nextval('audit.entry_id_seq') from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list();
    }

    /** Writes rows of one lane, and its head after them. */
    void write(List<Link> links, Head after) {
        jdbc.sql(WRITE)
                .param("ids", Column.of(links, Long.class, Link::id))
                .param(
                        "ats",
                        Column.of(links, String.class, link -> link.deed().at().toString()))
                .param(
                        "accounts",
                        Column.of(links, Long.class, link -> link.deed().account()))
                .param(
                        "logins",
                        Column.of(links, String.class, link -> link.deed().login()))
                .param(
                        "actions",
                        Column.of(links, String.class, link -> link.deed().action()))
                .param(
                        "kinds",
                        Column.of(links, String.class, link -> link.deed().kind()))
                .param(
                        "subjects",
                        Column.of(links, Long.class, link -> link.deed().subject()))
                .param(
                        "places",
                        Column.of(links, Integer.class, link -> link.deed().place()))
                .param(
                        "reasons",
                        Column.of(links, String.class, link -> link.deed().reason()))
                .param(
                        "befores",
                        Column.of(
                                links, String.class, link -> written(link.deed().before())))
                .param(
                        "afters",
                        Column.of(
                                links, String.class, link -> written(link.deed().after())))
                .param("seqs", Column.of(links, Long.class, Link::seq))
                .param("previous", Column.of(links, byte[].class, Link::previous))
                .param("hashes", Column.of(links, byte[].class, Link::hash))
                .param("seals", Column.of(links, byte[].class, Link::seal))
                .param("lane", after.lane())
                .param("seq", after.seq())
                .param("hash", after.hash())
                .param("seal", after.seal())
                .update();
    }

    /** Whether lanes have been made already; nobody else makes them until the end of the transaction. */
    boolean lockLanes() {
        jdbc.sql("lock table audit.lane in share row exclusive mode").update();
        return jdbc.sql("select exists (select from audit.lane)")
                .query(Boolean.class)
                .single();
    }

    boolean isAnyLane() {
        return jdbc.sql("select exists (select from audit.lane)")
                .query(Boolean.class)
                .single();
    }

    void open(Head head) {
        jdbc.sql("insert into audit.lane (lane, seq, hash, seal) values (:lane, :seq, :hash, :seal)")
                .param("lane", head.lane())
                .param("seq", head.seq())
                .param("hash", head.hash())
                .param("seal", head.seal())
                .update();
    }

    /** Rows that are older than the chain, the oldest first. */
    Map<Long, Deed> unchained(int limit) {
        Map<Long, Deed> rows = new LinkedHashMap<>();
        jdbc.sql("select * from audit.entry where hash is null order by id limit :limit")
                .param("limit", limit)
                .query(row -> {
                    rows.put(row.getLong("id"), deed(row));
                });
        return rows;
    }

    /** Gives rows that are there already their places in the chain. */
    void chain(List<Link> links) {
        jdbc.sql("""
                update audit.entry
                   set lane = new.lane, seq = new.seq, previous = new.previous, hash = new.hash, seal = new.seal
                  from unnest(:ids::bigint[], :lanes::int[], :seqs::bigint[], :previous::bytea[], :hashes::bytea[],
                              :seals::bytea[]) as new (id, lane, seq, previous, hash, seal)
                 where entry.id = new.id
                """)
                .param("ids", Column.of(links, Long.class, Link::id))
                .param("lanes", Column.of(links, Integer.class, Link::lane))
                .param("seqs", Column.of(links, Long.class, Link::seq))
                .param("previous", Column.of(links, byte[].class, Link::previous))
                .param("hashes", Column.of(links, byte[].class, Link::hash))
                .param("seals", Column.of(links, byte[].class, Link::seal))
                .update();
    }

    /** Hands over every row as a line, lane by lane in their order, those without a lane last. */
    void each(Consumer<String> lines) {
        jdbc.sql("select * from audit.entry order by lane, seq, id")
                .withFetchSize(FETCHED)
                .query(row -> {
                    lines.accept(line(row));
                });
    }

    private String line(ResultSet row) throws SQLException {
        String content = Content.of(row.getInt("lane"), row.getLong("seq"), row.getLong("id"), deed(row));
        return "row " + hex(row.getBytes("previous")) + " " + hex(row.getBytes("hash")) + " "
                + hex(row.getBytes("seal")) + " " + content;
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "-" : HexFormat.of().formatHex(bytes);
    }

    /** The hash of a row in hexadecimal; empty when there is no such row. */
    String hash(int lane, long seq) {
        return jdbc.sql("select encode(hash, 'hex') from audit.entry where lane = :lane and seq = :seq")
                .param("lane", lane)
                .param("seq", seq)
                .query(String.class)
                .optional()
                .orElse("");
    }

    List<Head> heads() {
        return jdbc.sql("select lane, seq, hash, seal from audit.lane order by lane")
                .query(ChainRepository::head)
                .list();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getInt("lane"), row.getLong("seq"), row.getBytes("hash"), row.getBytes("seal"));
    }

    Deed deed(ResultSet row) throws SQLException {
        return new Deed(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("account"),
                row.getString("login"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                (@Nullable Integer) row.getObject("place"),
                row.getString("reason"),
                json.readValue(row.getString("before"), FIELDS),
                json.readValue(row.getString("after"), FIELDS));
    }

    private String written(Map<String, String> fields) {
        return json.writeValueAsString(fields);
    }
}
