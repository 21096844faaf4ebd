package org.unionledger.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.unionledger.ledger.declaration.Choice;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;

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
            List<String> meant = meant(declaration.field(key), word);
            conditions.add("entry.grams && :mark_" + field);
            conditions.add("entry.values->'" + field + "' @> any (array(select to_jsonb(word) from unnest(:choice_"
                    + field + ") word))");
            with(
                    "mark_" + field,
                    meant.stream().map(each -> SearchText.mark(field, each)).toArray(Integer[]::new));
            with("choice_" + field, meant.toArray(String[]::new));
        });
    }

    /** In a register that a union made, a choice may have had another word before: entries of that time have it still. */
    private List<String> meant(Field field, String word) {
        List<String> before = OwnRegister.isOwn(declaration.id())
                ? field.choice(word).map(Choice::synonyms).orElse(List.of())
                : List.of();
        return Stream.concat(Stream.of(word), before.stream()).toList();
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
