package org.unionledger.exchange.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.sheet.SheetName;

/**
 * How one sheet of a file is laid out.
 *
 * @param firstHeadRow as Excel numbers rows
 * @param lastHeadRow  the row the data start after
 * @param stated       the day the sheet says it holds at; null when it says nothing
 * @param year         the year the sheet names; null when it names none
 * @param moneyUnit    what one means in its columns of money that name no unit: 10,000 by a note 单位：万元
 */
public record SheetLayout(
        SheetName sheet,
        int firstHeadRow,
        int lastHeadRow,
        List<FileColumn> columns,
        @Nullable LocalDate stated,
        @Nullable Integer year,
        BigDecimal moneyUnit) {

    /** What sheets of the same make have in common: their heads in their order. */
    public String template() {
        return columns.stream()
                .filter(column -> !HeadText.isOurResult(column.head()))
                .map(column -> HeadText.same(column.head()))
                .collect(Collectors.joining("|"));
    }

    /** What one means in a column, taken for one of money or not. */
    public BigDecimal unitOf(FileColumn column, boolean money) {
        return money && column.unit().compareTo(BigDecimal.ONE) == 0 ? moneyUnit : column.unit();
    }

    /** The book's columns by the index of the sheet's, of those that are imported. */
    public Map<Integer, String> keys() {
        Map<Integer, String> keys = new TreeMap<>();
        for (FileColumn column : columns) {
            String key = column.key();
            if (key != null) {
                keys.put(column.index(), key);
            }
        }
        return keys;
    }

    public boolean has(String key) {
        return columns.stream().anyMatch(column -> key.equals(column.key()));
    }

    /**
     * The layout with other columns taken for those of the book.
     *
     * @param keys the book's column by the index of the sheet's; a column that is missing is not imported
     */
    public SheetLayout with(Map<Integer, String> keys, MatchedBy by) {
        List<FileColumn> corrected = columns.stream()
                .map(column -> {
                    String key = keys.get(column.index());
                    boolean same = key == null ? column.key() == null : key.equals(column.key());
                    return same ? column : column.takenFor(key, key == null ? MatchedBy.NOTHING : by);
                })
                .toList();
        return new SheetLayout(sheet, firstHeadRow, lastHeadRow, corrected, stated, year, moneyUnit);
    }
}
