package org.unionledger.reporting.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form as its file is written; nothing in it has been checked. */
record FormText(
        @Nullable String id,
        @Nullable String name,
        @Nullable String englishName,
        @Nullable String cycle,
        @Nullable List<String> senders,
        @Nullable String due,
        @Nullable List<String> columns,
        @Nullable List<String> notes,
        @Nullable List<SectionText> sections,
        @Nullable List<CheckText> checks) {

    record SectionText(
            @Nullable String name,
            @Nullable String englishName,
            @Nullable List<RowText> rows) {}

    record RowText(
            @Nullable String id,
            @Nullable String name,
            @Nullable String englishName,
            @Nullable String indicator,
            @Nullable Map<String, String> where,
            @Nullable String formula,
            @Nullable String unit,
            @Nullable Integer decimals,
            @Nullable String of,
            boolean supplements) {}

    record CheckText(
            @Nullable String that,
            @Nullable String message,
            @Nullable String englishMessage,
            boolean warning) {}
}
