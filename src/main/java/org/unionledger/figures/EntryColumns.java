package org.unionledger.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Entries turned into one array for each column, as SQL takes many rows in one parameter each. */
final class EntryColumns {

    /** A row source for a from clause; its parameters are {@link #of}. */
    static final String UNNESTED = """
            unnest(cast(:entryKinds as smallint[]), cast(:entryRecords as bigint[]), cast(:indicators as integer[]),
                   cast(:organizations as integer[]), cast(:days as date[]), cast(:breakdowns as integer[]),
                   cast(:quantities as numeric[]), cast(:lines as integer[]))
                as entry(source_kind, record, indicator, organization, day, breakdown, quantity, line)""";

    private EntryColumns() {}

    static Map<String, Object> of(List<Entry> entries) {
        return Map.of(
                "entryKinds", entries.stream().mapToInt(Entry::sourceKind).toArray(),
                "entryRecords", entries.stream().mapToLong(Entry::record).toArray(),
                "indicators", entries.stream().mapToInt(Entry::indicator).toArray(),
                "organizations", entries.stream().mapToInt(Entry::organization).toArray(),
                "days", entries.stream().map(entry -> entry.day().toString()).toArray(String[]::new),
                "lines", entries.stream().mapToInt(Entry::line).toArray(),
                "breakdowns", entries.stream().mapToInt(Entry::breakdown).toArray(),
                "quantities",
                        entries.stream()
                                .map(Entry::quantity)
                                .map(BigDecimal::toPlainString)
                                .toArray(String[]::new));
    }
}
