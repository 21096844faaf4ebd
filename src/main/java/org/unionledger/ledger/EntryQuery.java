package org.unionledger.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionledger.ledger.declaration.Choice;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;

/** The conditions of a filter in SQL, over the register's own table as {@code entry}. */
final class EntryQuery {

    private final Declaration declaration;
    private final String standing;
    private final String sought;
    private final String met;
    private final List<String> days = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private final List<String> wanted = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param rarity only decides which part of a long word the index is asked for */
    EntryQuery(Declaration declaration, EntryFilter filter, Reach reach, Rarity rarity, LocalDate today) {
        this.declaration = declaration;
        standing = filter.voided() ? "entry.voided_at is not null" : "entry.voided_at is null";
        sought = filter.itself() ? "entry.organization_id = :within" : reach.sought();
        met = filter.itself() ? "entry.organization_id = :within" : reach.met();
        with("within", filter.within().value());
        with("today", today);
        days(filter);
        text(filter, rarity);
        words(filter);
        if (filter.employer() != null) {
            wanted.add("entry.employer_id = :employer");
            with("employer", filter.employer().value());
        }
        if (filter.pending() != null) {
            pending(filter.pending());
        }
        if (filter.highlight()) {
            wanted.add("entry.highlight");
        }
    }

    private void days(EntryFilter filter) {
        if (filter.from() != null) {
            days.add("entry.day >= :from");
            with("from", filter.from());
        }
        if (filter.to() != null) {
            days.add("entry.day <= :to");
            with("to", filter.to());
        }
    }

    private void pending(Pending which) {
        pending.add("entry.due_on is not null");
        if (which.from() != null) {
            pending.add("entry.due_on >= :dueFrom");
            with("dueFrom", which.from());
        }
        if (which.to() != null) {
            pending.add("entry.due_on <= :dueTo");
            with("dueTo", which.to());
        }
        wanted.addAll(pending);
    }

    private void text(EntryFilter filter, Rarity rarity) {
        List<SearchText> words = SearchText.wordsOf(filter.text());
        for (int number = 0; number < words.size(); number++) {
            List<Integer> leading = rarity.leading(words.get(number));
            if (!leading.isEmpty()) {
                marks.add("entry.grams @> " + array(leading));
            }
            wanted.add("entry.search like :word" + number);
            with("word" + number, words.get(number).pattern());
        }
    }

    private void words(EntryFilter filter) {
        filter.words().forEach((key, word) -> {
            Field asked = declaration.field(key);
            String field = asked.key();
            List<String> meant = meant(asked, word);
            marks.add("entry.grams && "
                    + array(meant.stream()
                            .map(each -> SearchText.mark(field, each))
                            .toList()));
            wanted.add(
                    asked.kind() == FieldKind.CHOICES
                            ? "entry.values->'" + field + "' @> any (array(select to_jsonb(word) from unnest(:choice_"
                                    + field + ") word))"
                            : "entry.values->>'" + field + "' = any (:choice_" + field + ")");
            with("choice_" + field, meant.toArray(String[]::new));
        });
    }

    /** Written out, so that the planner knows how many entries have these marks. */
    private static String array(List<Integer> marks) {
        return marks.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'::integer[]"));
    }

    /** In a register that a union made, a choice may have had another word before: entries of that time have it still. */
    private List<String> meant(Field field, String word) {
        List<String> before = OwnRegister.isOwn(declaration.id())
                ? field.choice(word).map(Choice::synonyms).orElse(List.of())
                : List.of();
        return Stream.concat(Stream.of(word), before.stream()).toList();
    }

    private void with(String parameter, Object value) {
        parameters.put(parameter, value);
    }

    String table() {
        return Shelf.table(declaration);
    }

    Declaration declaration() {
        return declaration;
    }

    /** Whether it is voided. */
    String standing() {
        return standing;
    }

    /** Whose it is, for entries that are come by. */
    String met() {
        return met;
    }

    /** What stands in the index of words; true when no words are asked for. */
    String marks() {
        return all(marks);
    }

    String days() {
        return all(days);
    }

    /** By which day it is to be closed; true when that is not asked for. */
    String pending() {
        return all(pending);
    }

    /** Everything else, of a row that is read anyway: marks would tell less and cost more. */
    String read() {
        return all(wanted);
    }

    /** Everything else, for which a row must be read, with the marks that lead to it. */
    String wanted() {
        return all(Stream.concat(marks.stream(), wanted.stream()).toList());
    }

    /** All of it, by whatever indexes there are. */
    String where() {
        return String.join("\n   and ", standing, sought, days(), wanted());
    }

    /** All of it, by its words before it is seen whose it is. */
    String whereWordsLead() {
        return String.join("\n   and ", standing, met, days(), wanted());
    }

    /** All of it, by whose and when it is before its words are seen. */
    String whereUnionsLead() {
        String seen = marks.isEmpty() ? "true" : "(" + marks() + ") is true";
        return String.join("\n   and ", standing, sought, days(), seen, all(wanted));
    }

    private static String all(List<String> conditions) {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
