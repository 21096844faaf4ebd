package org.unionledger.ledger.declaration;

import static org.unionledger.ledger.declaration.DeclarationText.orNone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.Evened;
import org.unionledger.ledger.declaration.DeclarationText.ChoiceText;
import org.unionledger.ledger.declaration.DeclarationText.FieldText;

/** Makes one field of what is written about it. */
final class FieldBuilder {

    private final FieldText text;
    private final String where;
    private final Flaws flaws;

    FieldBuilder(FieldText text, String where, Flaws flaws) {
        this.text = text;
        this.where = where;
        this.flaws = flaws;
    }

    Field build() {
        FieldKind kind = kind();
        checkBounds(kind);
        return new Field(
                flaws.key(where + ".key", text.key()),
                new Label(
                        flaws.needed(where + ".label", text.label()),
                        flaws.needed(where + ".englishLabel", text.englishLabel())),
                help(),
                kind,
                text.required(),
                text.running(),
                text.min(),
                text.max(),
                choices(kind),
                text.otherWords(),
                List.copyOf(orNone(text.aliases())),
                derivation(kind));
    }

    private FieldKind kind() {
        String written = flaws.needed(where + ".kind", text.kind());
        return FieldKind.of(written).orElseGet(() -> {
            flaws.add(where + ".kind", Mistake.KIND, written);
            return FieldKind.TEXT;
        });
    }

    private @Nullable Label help() {
        if (text.help() == null && text.englishHelp() == null) {
            return null;
        }
        return new Label(
                flaws.needed(where + ".help", text.help()), flaws.needed(where + ".englishHelp", text.englishHelp()));
    }

    private void checkBounds(FieldKind kind) {
        var min = text.min();
        var max = text.max();
        if ((min != null || max != null) && !kind.isNumber()) {
            flaws.add(where, Mistake.BOUNDS_OF_NO_NUMBER);
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            flaws.add(where, Mistake.BOUNDS_CROSSED);
        }
    }

    private List<Choice> choices(FieldKind kind) {
        if (text.codes() != null && kind != FieldKind.CODE) {
            flaws.add(where + ".codes", Mistake.CODES_OF_NO_CODE);
        }
        if (text.choices() != null && !kind.declaresChoices()) {
            flaws.add(where + ".choices", Mistake.CHOICES_OF_NO_CHOICE);
        }
        return switch (kind) {
            case CHOICE -> declared();
            case CHOICES -> declaredApart();
            case CODE -> coded();
            default -> List.of();
        };
    }

    /** As several may stand in one cell, none may look like several. */
    private List<Choice> declaredApart() {
        List<Choice> choices = declared();
        choices.stream()
                .flatMap(FieldBuilder::words)
                .filter(Chosen::separates)
                .forEach(word -> flaws.add(where + ".choices", Mistake.LOOKS_LIKE_TWO, word));
        return choices;
    }

    private @Nullable Derivation derivation(FieldKind kind) {
        if (kind != FieldKind.DERIVED) {
            if (text.formula() != null || text.decimals() != null) {
                flaws.add(where + ".formula", Mistake.FORMULA_OF_NO_DERIVED);
            }
            return null;
        }
        if (text.required() || text.running()) {
            flaws.add(where, Mistake.DERIVED_FILLED_IN);
        }
        int decimals = text.decimals() == null ? 2 : text.decimals();
        if (decimals < 0 || decimals > 2) {
            flaws.add(where + ".decimals", Mistake.DECIMALS);
        }
        return derivation(flaws.needed(where + ".formula", text.formula()), decimals);
    }

    private @Nullable Derivation derivation(String formula, int decimals) {
        try {
            return formula.isEmpty() ? null : new Derivation(formula, decimals);
        } catch (IllegalArgumentException malformed) {
            flaws.add(where + ".formula", Mistake.FORMULA, formula);
            return null;
        }
    }

    private List<Choice> declared() {
        List<Choice> choices = orNone(text.choices()).stream().map(this::choice).toList();
        if (choices.isEmpty()) {
            flaws.add(where + ".choices", Mistake.MISSING);
        }
        Map<String, Choice> byWord = new HashMap<>();
        choices.forEach(choice -> words(choice)
                .filter(word -> choice != byWord.computeIfAbsent(Evened.name(word), first -> choice))
                .forEach(word -> flaws.add(where + ".choices", Mistake.CHOICE_TWICE, word)));
        return choices;
    }

    private static Stream<String> words(Choice choice) {
        return Stream.concat(Stream.of(choice.value()), choice.synonyms().stream());
    }

    private Choice choice(ChoiceText choice) {
        return new Choice(
                flaws.needed(where + ".choices.value", choice.value()),
                flaws.needed(where + ".choices.english", choice.english()),
                List.copyOf(orNone(choice.synonyms())),
                choice.closed());
    }

    private List<Choice> coded() {
        CodeList list = CodeLists.ALL.get(flaws.needed(where + ".codes", text.codes()));
        if (list == null) {
            flaws.add(where + ".codes", Mistake.NO_CODES, String.valueOf(text.codes()));
            return List.of();
        }
        return list.entries().stream()
                .map(entry -> new Choice(entry.name(), entry.englishName(), entry.synonyms(), false))
                .toList();
    }
}
