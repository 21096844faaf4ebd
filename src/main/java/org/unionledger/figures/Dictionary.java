package org.unionledger.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Short numbers for the breakdowns and kinds of record that facts repeat. A new one is committed at once, in a transaction
 * of its own: otherwise a long import would hold up everybody who is the first to use the same value.
 */
@Component
class Dictionary {

    private static final String FIND_SOURCE_KINDS = """
            select asked.position, source_kind.id
              from unnest(cast(:values as text[])) with ordinality as asked(code, position)
              join figures.source_kind using (code)
            """;

    private static final String ADD_SOURCE_KINDS = """
            insert into figures.source_kind (code)
            select unnest(cast(:values as text[]))
             order by 1
            on conflict do nothing
            """;

    private static final String FIND_BREAKDOWNS = """
            select asked.position, breakdown.id
              from unnest(cast(:values as jsonb[])) with ordinality as asked(kinds, position)
              join figures.breakdown using (kinds)
            """;

    private static final String ADD_BREAKDOWNS = """
            insert into figures.breakdown (kinds)
            select unnest(cast(:values as jsonb[]))
             order by 1
            on conflict do nothing
            """;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> KINDS = new TypeReference<>() {};

    private final Map<String, Integer> sourceKinds = new ConcurrentHashMap<>();
    private final Map<Breakdown, Integer> breakdowns = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    Dictionary(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Map<String, Integer> sourceKinds(Collection<String> codes) {
        return remembered(
                sourceKinds,
                codes,
                missing -> numbers(missing, Function.identity(), FIND_SOURCE_KINDS, ADD_SOURCE_KINDS));
    }

    Map<Breakdown, Integer> breakdowns(Collection<Breakdown> breakdowns) {
        return remembered(
                this.breakdowns,
                breakdowns,
                missing -> numbers(missing, Dictionary::json, FIND_BREAKDOWNS, ADD_BREAKDOWNS));
    }

    /** What was once committed never changes. */
    private static <T> Map<T, Integer> remembered(
            Map<T, Integer> memory, Collection<T> values, Function<List<T>, Map<T, Integer>> asked) {
        var missing = values.stream()
                .distinct()
                .filter(value -> !memory.containsKey(value))
                .toList();
        if (!missing.isEmpty()) {
            memory.putAll(asked.apply(missing));
        }
        return memory;
    }

    /** For whoever exchanges the database beneath a running application. */
    void forget() {
        sourceKinds.clear();
        breakdowns.clear();
    }

    /** As stored, for questions in SQL. */
    static String json(Breakdown breakdown) {
        return JSON.writeValueAsString(breakdown.values());
    }

    static Breakdown breakdown(String json) {
        return Breakdown.of(JSON.readValue(json, KINDS));
    }

    private <T> Map<T, Integer> numbers(Collection<T> values, Function<T, String> text, String find, String add) {
        var distinct = values.stream().distinct().toList();
        var found = find(distinct, text, find);
        if (found.size() < distinct.size()) {
            var missing = distinct.stream()
                    .filter(value -> !found.containsKey(value))
                    .map(text)
                    .toArray(String[]::new);
            var all = ownTransaction.execute(status -> {
                jdbc.sql(add).param("values", missing).update();
                return find(distinct, text, find);
            });
            return Objects.requireNonNull(all);
        }
        return found;
    }

    private <T> Map<T, Integer> find(List<T> values, Function<T, String> text, String sql) {
        var found = new HashMap<T, Integer>();
        jdbc.sql(sql)
                .param("values", values.stream().map(text).toArray(String[]::new))
                .query(row -> {
                    found.put(values.get(row.getInt("position") - 1), row.getInt("id"));
                });
        return found;
    }
}
