package org.unionledger.summary;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.RecordLink;
import org.unionledger.figures.Source;

/** The records behind the figures of a summary (数据来源). */
public record Evidence(Map<FigureQuery, Records> byQuery) {

    /** Nothing was looked up. */
    public static final Evidence NONE = new Evidence(Map.of());

    private static final Records UNREAD = new Records(List.of(), false);

    /**
     * The records that one figure is the sum of, the latest first.
     *
     * @param complete whether these are all of them, so that their quantities add up to the figure
     */
    public record Records(List<Stated> stated, boolean complete) {}

    /**
     * What one record adds to a figure, corrections settled; never zero.
     *
     * @param link null when the reader may not see the record
     */
    public record Stated(
            Source source, BigDecimal quantity, @Nullable RecordLink link) {

        private Stated withoutPerson() {
            return link != null && link.personal() ? new Stated(source, quantity, null) : this;
        }
    }

    /** Without the titles of records that name a person: for what is passed on. */
    Evidence withoutPersons() {
        Map<FigureQuery, Records> left = new HashMap<>();
        byQuery.forEach((query, records) -> left.put(
                query,
                new Records(records.stated().stream().map(Stated::withoutPerson).toList(), records.complete())));
        return new Evidence(left);
    }

    public Records of(FigureQuery query) {
        return byQuery.getOrDefault(query, UNREAD);
    }
}
