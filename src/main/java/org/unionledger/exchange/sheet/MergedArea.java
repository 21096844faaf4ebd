package org.unionledger.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells shown as one (合并单元格). Rows from 1, columns from 0, ends included. */
record MergedArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:\\w+:)?mergeCell\\s[^>]*?ref=[\"']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})[\"']");

    boolean reachesDown() {
        return lastRow > firstRow;
    }

    /** Those that the end of a sheet's XML lists. */
    static List<MergedArea> in(String xml) {
        List<MergedArea> areas = new ArrayList<>();
        Matcher element = ELEMENT.matcher(xml);
        while (areas.size() < Limits.MERGED_AREAS && element.find()) {
            areas.add(new MergedArea(
                    Integer.parseInt(element.group(2)),
                    Integer.parseInt(element.group(4)),
                    CellReference.column(element.group(1)),
                    CellReference.column(element.group(3))));
        }
        return areas;
    }
}
