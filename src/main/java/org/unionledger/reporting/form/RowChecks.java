package org.unionledger.reporting.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether rows that name each other exist, and no formula leads back to itself. */
final class RowChecks {

    private final Map<String, Row> rows;
    private final Flaws flaws;

    RowChecks(Map<String, Row> rows, Flaws flaws) {
        this.rows = rows;
        this.flaws = flaws;
    }

    void check() {
        rows.values().forEach(row -> {
            checkWhole(row);
            if (row.formula() != null) {
                row.formula().names().stream()
                        .filter(name -> !rows.containsKey(name))
                        .forEach(name -> flaws.add("row " + row.id(), "its formula names no row: " + name));
                List<String> circle = circle(row.id(), new ArrayList<>());
                if (circle != null) {
                    flaws.add("row " + row.id(), "its formula leads back to itself: " + String.join(" → ", circle));
                }
            }
        });
    }

    private void checkWhole(Row row) {
        Row whole = row.whole() == null ? null : rows.get(row.whole());
        if (row.whole() != null && (whole == null || whole.number() >= row.number())) {
            flaws.add("row " + row.id(), "there is no row " + row.whole() + " before it that it could be a part of");
        }
    }

    /** The way from a row over the rows of its formula back to it; null when there is none. */
    private @Nullable List<String> circle(String id, List<String> way) {
        if (!way.isEmpty() && way.get(0).equals(id)) {
            way.add(id);
            return way;
        }
        Row row = rows.get(id);
        if (row == null || row.formula() == null || way.contains(id)) {
            return null;
        }
        way.add(id);
        for (String operand : row.formula().names()) {
            List<String> circle = circle(operand, new ArrayList<>(way));
            if (circle != null) {
                return circle;
            }
        }
        return null;
    }
}
