package org.unionledger.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unionledger.ledger.declaration.Declaration;

/** The conditions of a filter in SQL, over the register's own table as {@code entry}. */
final class EntryQuery {

    private final Declaration declaration;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    EntryQuery(Declaration declaration, EntryFilter filter, Reach reach, LocalDate today) {
        this.declaration = declaration;
        conditions.add(filter.voided() ? "entry.voided_at is not null" : "entry.voided_at is null");
        conditions.add(filter.itself() ? "entry.organization_id = :within" : reach.condition());
        with("within", filter.within().value());
        with("today", today);
        days(filter);
        text(filter);
        words(filter);
        if (filter.employer() != null) {
            conditions.add("entry.employer_id = :employer");
            with("employer", filter.employer().value());
        }
        if (filter.highlight()) {
            conditions.add("entry.highlight");
        }
    }

    private void days(EntryFilter filter) {
        if (filter.from() != null) {
            conditions.add("entry.day >= :from");
            with("from", filter.from());
        }
        if (filter.to() != null) {
            conditions.add("entry.day <= :to");
            with("to", filter.to());
        }
    }

    private void text(EntryFilter filter) {
        List<SearchText> words = SearchText.wordsOf(filter.text());
        for (int number = 0; number < words.size(); number++) {
            Integer[] grams = words.get(number).grams();
            if (grams.length > 0) {
                conditions.add("entry.grams @> :grams" + number);
                with("grams" + number, grams);
            }
            conditions.add("entry.search like :word" + number);
            with("word" + number, words.get(number).pattern());
        }
    }

    private void words(EntryFilter filter) {
        filter.words().forEach((key, word) -> {
            String field = declaration.field(key).key();
            conditions.add("entry.grams @> :mark_" + field);
            conditions.add("entry.values->'" + field + "' @> to_jsonb(:choice_" + field + "::text)");
            with("mark_" + field, new Integer[] {SearchText.mark(field, word)});
            with("choice_" + field, word);
        });
    }

    EntryQuery and(String condition) {
        conditions.add(condition);
        return this;
    }

    EntryQuery with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    String table() {
        return Shelf.table(declaration);
    }

    String where() {
        return String.join("\n   and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
