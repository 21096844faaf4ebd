package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.declaration.Declaration;

/** Entries that say the same as rows of a file, and whom they are about. */
@Repository
class AlikeEntries {

    private static final String ALIKE = """
            select id, organization_id, %2$s as key
              from %1$s entry
             where voided_at is null
               and %2$s = any (:keys)
               and import_id is distinct from :import
               and exists (select from organization.below(:within, :today) below where below = entry.organization_id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AlikeEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of them. */
    record Alike(long id, OrganizationId organization, Set<LinkedRecord> about) {}

    /**
     * By what they have in common with rows, or had when they were imported; the oldest first.
     *
     * @param importId whose own entries are left out; 0 for none
     */
    Map<NaturalKey, List<Alike>> of(
            Declaration declaration, Collection<NaturalKey> keys, OrganizationId within, long importId) {
        String table = Shelf.table(declaration);
        Map<NaturalKey, Map<Long, Alike>> found = new HashMap<>();
        jdbc.sql("with alike as (" + ALIKE.formatted(table, "natural_key") + " union "
                        + ALIKE.formatted(table, "imported_key") + """
                    and imported_key <> natural_key)
                select alike.id, alike.organization_id, alike.key, link.kind, link.record
                  from alike
                  left join ledger.record_link link on link.ledger = :ledger and link.entry_id = alike.id
                 order by alike.id
                """)
                .param("ledger", declaration.id())
                .param("keys", keys.stream().map(NaturalKey::bytes).toArray(byte[][]::new))
                .param("import", importId)
                .param("within", within.value())
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    NaturalKey key = new NaturalKey(row.getBytes("key"));
                    Alike entry = new Alike(
                            row.getLong("id"), new OrganizationId(row.getInt("organization_id")), new HashSet<>());
                    Alike known = found.computeIfAbsent(key, one -> new LinkedHashMap<>())
                            .computeIfAbsent(entry.id(), id -> entry);
                    String kind = row.getString("kind");
                    if (kind != null) {
                        known.about().add(new LinkedRecord(kind, row.getLong("record")));
                    }
                });
        Map<NaturalKey, List<Alike>> alike = new HashMap<>();
        found.forEach((key, entries) -> alike.put(key, new ArrayList<>(entries.values())));
        return alike;
    }
}
