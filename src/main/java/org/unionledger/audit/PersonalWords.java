package org.unionledger.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.database.Column;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;
import tools.jackson.databind.json.JsonMapper;

/**
 * What entries say about persons, sealed beside the log. In the entry stands a reference, {@code §} number {@code :} fingerprint,
 * in place of each value: the chain proves which values they were, as long as they are kept, and holds when they are not.
 */
@Repository
class PersonalWords implements SealedColumns {

    /** Read in place of what was forgotten. */
    static final String FORGOTTEN = "（已按规定删除）";

    /** Read in place of what is not what the entry was written with. */
    static final String ALTERED = "（内容被改动过）";

    private static final Pattern REFERENCE = Pattern.compile("§(\\d{1,18}):([0-9a-f]{32})");
    private static final int SALT_BYTES = 16;
    private static final int FINGERPRINT_BYTES = 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Protection protection;
    private final SecureRandom random = new SecureRandom();

    PersonalWords(JdbcClient jdbc, Protection protection) {
        this.jdbc = jdbc;
        this.protection = protection;
    }

    /** What one entry says. @param salt so that nobody guesses forgotten values from their fingerprint */
    record Said(String salt, @Nullable String reason, Map<String, String> before, Map<String, String> after) {}

    /** The same with references in place of all values, in the same order. */
    List<Said> keep(List<AuditLog.Told> told) {
        List<String> said = told.stream().map(this::written).toList();
        List<Long> ids = jdbc.sql("""
                insert into audit.words (subject_kind, subject_id, sealed)
                select kind, subject, sealed
                  from unnest(:kinds::text[], :subjects::bigint[], :sealed::bytea[]) with ordinality
                       as new (kind, subject, sealed, place)
                 order by place
                returning id
                """)
                .param(
                        "kinds",
                        Column.of(told, String.class, each -> each.subject().kind()))
                .param(
                        "subjects",
                        Column.of(told, Long.class, each -> each.subject().id()))
                .param("sealed", Column.of(said, byte[].class, each -> protection.seal(Protected.HISTORY, each)))
                .query(Long.class)
                .list();
        return IntStream.range(0, said.size())
                .mapToObj(i -> referring(told.get(i), "§" + ids.get(i) + ":" + fingerprint(said.get(i))))
                .toList();
    }

    private String written(AuditLog.Told told) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return JSON.writeValueAsString(
                new Said(Base64.getEncoder().encodeToString(salt), told.reason(), told.before(), told.after()));
    }

    private static Said referring(AuditLog.Told told, String reference) {
        return new Said(
                "",
                told.reason() == null ? null : reference,
                referring(told.before(), reference),
                referring(told.after(), reference));
    }

    private static Map<String, String> referring(Map<String, String> values, String reference) {
        return values.keySet().stream().collect(Collectors.toMap(Function.identity(), field -> reference));
    }

    private String fingerprint(String said) {
        byte[] mac = protection.mac("audit.words", said.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac, 0, FINGERPRINT_BYTES);
    }

    void forget(String kind, Collection<Long> subjects) {
        jdbc.sql("delete from audit.words where subject_kind = :kind and subject_id = any (:subjects)")
                .param("kind", kind)
                .param("subjects", subjects.toArray(Long[]::new))
                .update();
    }

    /** The entries with what they say about persons in place of the references, in the same order. */
    List<AuditEntry> readable(List<AuditEntry> entries) {
        Map<Long, String> said = said(entries);
        return entries.stream().map(entry -> readable(entry, said)).toList();
    }

    private Map<Long, String> said(List<AuditEntry> entries) {
        Long[] ids = entries.stream()
                .flatMap(PersonalWords::values)
                .map(REFERENCE::matcher)
                .filter(Matcher::matches)
                .map(reference -> Long.valueOf(reference.group(1)))
                .distinct()
                .toArray(Long[]::new);
        Map<Long, String> said = new HashMap<>();
        if (ids.length > 0) {
            jdbc.sql("select id, sealed from audit.words where id = any (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        said.put(row.getLong("id"), protection.open(Protected.HISTORY, row.getBytes("sealed")));
                    });
        }
        return said;
    }

    private static Stream<String> values(AuditEntry entry) {
        return Stream.of(
                        Stream.ofNullable(entry.reason()),
                        entry.before().values().stream(),
                        entry.after().values().stream())
                .flatMap(Function.identity());
    }

    private AuditEntry readable(AuditEntry entry, Map<Long, String> said) {
        String reason = entry.reason();
        return new AuditEntry(
                entry.at(),
                entry.login(),
                entry.action(),
                reason == null ? null : value(reason, said, Said::reason),
                values(entry.before(), said, Said::before),
                values(entry.after(), said, Said::after));
    }

    private Map<String, String> values(
            Map<String, String> fields, Map<Long, String> said, Function<Said, Map<String, String>> side) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((field, value) ->
                values.put(field, value(value, said, words -> side.apply(words).get(field))));
        return values;
    }

    private String value(String written, Map<Long, String> said, Function<Said, @Nullable String> part) {
        Matcher reference = REFERENCE.matcher(written);
        if (!reference.matches()) {
            return written;
        }
        String words = said.get(Long.valueOf(reference.group(1)));
        if (words == null) {
            return FORGOTTEN;
        }
        String value =
                fingerprint(words).equals(reference.group(2)) ? part.apply(JSON.readValue(words, Said.class)) : null;
        return value == null ? ALTERED : value;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("audit.words", "sealed", Protected.HISTORY));
    }
}
