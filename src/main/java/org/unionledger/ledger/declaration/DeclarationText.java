package org.unionledger.ledger.declaration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A declaration as it is written, before anything in it is checked. Its form is described in docs/ledgers.md. */
record DeclarationText(
        @Nullable String id,
        @Nullable String name,
        @Nullable String englishName,
        @Nullable String group,
        @Nullable List<Integer> regimes,
        @Nullable List<String> aliases,
        @Nullable String day,
        @Nullable List<String> place,
        @Nullable List<String> list,
        @Nullable List<String> title,
        @Nullable String number,
        @Nullable String state,
        @Nullable List<FieldText> fields,
        @Nullable List<PostingText> postings,
        @Nullable List<CheckText> checks,
        @Nullable ChecklistText checklist,
        @Nullable GradingText grading,
        @Nullable DueText due) {

    record FieldText(
            @Nullable String key,
            @Nullable String label,
            @Nullable String englishLabel,
            @Nullable String help,
            @Nullable String englishHelp,
            @Nullable String kind,
            boolean required,
            boolean running,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable List<ChoiceText> choices,
            @Nullable String codes,
            boolean otherWords,
            @Nullable List<String> aliases,
            @Nullable String formula,
            @Nullable Integer decimals) {}

    record ChoiceText(
            @Nullable String value,
            @Nullable String english,
            @Nullable List<String> synonyms,
            boolean closed) {}

    record PostingText(
            @Nullable String key,
            @Nullable String indicator,
            @Nullable String quantity,
            @Nullable List<String> day,
            @Nullable ConditionText when,
            @Nullable Map<String, String> breakdown) {}

    record ConditionText(
            @Nullable String field,
            @Nullable List<String> is,
            @Nullable List<String> isNot) {}

    record CheckText(
            @Nullable String key,
            @Nullable String that,
            @Nullable String needs,
            @Nullable ConditionText when,
            @Nullable String message,
            @Nullable String englishMessage,
            boolean warning) {}

    record ChecklistText(
            @Nullable String standard,
            @Nullable ConditionText met,
            @Nullable String missing,
            @Nullable String checker) {}

    record GradingText(
            @Nullable List<String> name,
            @Nullable String ladder,
            @Nullable ConditionText granted,
            @Nullable List<String> from,
            @Nullable String level,
            @Nullable String until,
            @Nullable String withdrawn) {}

    record DueText(
            @Nullable List<String> day,
            @Nullable String from,
            @Nullable Integer days,
            @Nullable String parameter,
            boolean workdays,
            @Nullable String closing,
            @Nullable ConditionText when,
            boolean silent) {}

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
