package org.unionledger.summary;

import java.math.BigDecimal;
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
            Source source, BigDecimal quantity, @Nullable RecordLink link) {}

    public Records of(FigureQuery query) {
        return byQuery.getOrDefault(query, UNREAD);
    }
}
