package org.unionledger.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.database.Column;

/** By which days entries are to be closed, and by what rules that was reckoned. */
@Repository
class DueRepository {

    private static final String UNSETTLED = """
              from ledger.entry
             where entry.ledger = :ledger
               and entry.voided_at is null
               and (entry.due_on is not null or entry.state is null or entry.state <> all (:closed))
            """;

    private final JdbcClient jdbc;
    private final EntryRepository entries;

    DueRepository(JdbcClient jdbc, EntryRepository entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** An entry that is to be closed by a day. */
    record Dated(long id, OrganizationId union, LocalDate dueOn) {}

    /** What an entry is to be closed by from now on; null when it need not be. */
    record Redated(long id, @Nullable LocalDate dueOn) {}

    /** Those of the entries that stand and are to be closed by a day. */
    List<Dated> dated(String ledger, Collection<Long> ids) {
        return jdbc.sql("""
                select id, organization_id, due_on
                  from ledger.entry
                 where ledger = :ledger
                   and id = any (:ids)
                   and voided_at is null
                   and due_on < 'infinity'
                """)
                .param("ledger", ledger)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> new Dated(
                        row.getLong("id"),
                        new OrganizationId(row.getInt("organization_id")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /**
     * Entries that stand and were to be closed until now or are not closed by their state, locked against being changed by
     * somebody else; by id.
     *
     * @param closed words of the state that are final
     * @param after  the last id seen; 0 at the beginning
     */
    List<Entry> unsettled(String ledger, Collection<String> closed, long after, int limit) {
        return jdbc.sql("select " + EntryRepository.COLUMNS + "\n" + UNSETTLED + """
                   and entry.id > :after
                 order by entry.id
                 limit :limit
                   for update of entry
                """)
                .param("ledger", ledger)
                .param("after", after)
                .param("closed", closed.toArray(String[]::new))
                .param("limit", limit)
                .query(entries.mapper())
                .list();
    }

    long countUnsettled(String ledger, Collection<String> closed) {
        return jdbc.sql("select count(*)\n" + UNSETTLED)
                .param("ledger", ledger)
                .param("closed", closed.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** What a union has to close by the days from {@code from} to {@code to}, in their order. */
    List<Entry> pending(Collection<String> ledgers, OrganizationId union, LocalDate from, LocalDate to) {
        return jdbc.sql("select " + EntryRepository.COLUMNS + """

                  from ledger.entry
                 where entry.ledger = any (:ledgers)
                   and entry.organization_id = :union
                   and entry.voided_at is null
                   and entry.due_on between :from and :to
                 order by entry.due_on, entry.id
                """)
                .param("ledgers", ledgers.toArray(String[]::new))
                .param("union", union.value())
                .param("from", from)
                .param("to", to)
                .query(entries.mapper())
                .list();
    }

    void redate(String ledger, List<Redated> redated) {
        jdbc.sql("""
                update ledger.entry
                   set due_on = redated.due_on
                  from unnest(:ids, :days::date[]) redated(id, due_on)
                 where entry.ledger = :ledger
                   and entry.id = redated.id
                """)
                .param("ledger", ledger)
                .param("ids", Column.of(redated, Long.class, Redated::id))
                .param("days", Column.of(redated, String.class, each -> EntryWriter.written(each.dueOn())))
                .update();
    }

    /** By what each register was reckoned last; those never reckoned are missing. */
    Map<String, String> rules() {
        return jdbc
                .sql("select ledger, rule from ledger.due_rule")
                .query((row, number) -> Map.entry(row.getString("ledger"), row.getString("rule")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void keep(String ledger, String rule) {
        jdbc.sql("""
                insert into ledger.due_rule (ledger, rule)
                values (:ledger, :rule)
                on conflict (ledger) do update set rule = excluded.rule
                """).param("ledger", ledger).param("rule", rule).update();
    }
}
