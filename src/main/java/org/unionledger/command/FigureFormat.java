package org.unionledger.command;

import java.io.PrintWriter;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How figures are written to the standard output. */
enum FigureFormat {
    /** For people: aligned columns, values rounded as on a page. */
    TABLE {
        @Override
        void write(FigureReport report, PrintWriter out) {
            List<List<String>> rows = new ArrayList<>();
            for (FigureReport.Part part : report.parts()) {
                for (FigureReport.Row row : part.figures()) {
                    rows.add(List.of(
                            part.union(),
                            row.indicator().name(),
                            row.value() == null
                                    ? "-"
                                    : row.value()
                                            .setScale(row.indicator().decimals(), RoundingMode.HALF_UP)
                                            .toPlainString(),
                            row.indicator().unit(),
                            row.indicator().id().value()));
                }
            }
            TextTable.write(rows, List.of(2), out);
        }
    },

    /** For other programs: exact values, one figure a line. */
    CSV {
        @Override
        void write(FigureReport report, PrintWriter out) {
            out.println("union,indicator,name,unit,value,facts");
            for (FigureReport.Part part : report.parts()) {
                for (FigureReport.Row row : part.figures()) {
                    out.println(Stream.of(
                                    part.union(),
                                    row.indicator().id().value(),
                                    row.indicator().name(),
                                    row.indicator().unit(),
                                    row.value() == null ? "" : row.value().toPlainString(),
                                    String.valueOf(row.facts()))
                            .map(FigureFormat::quoted)
                            .collect(Collectors.joining(",")));
                }
            }
        }
    },

    /** For other programs: exact values. */
    JSON {
        @Override
        void write(FigureReport report, PrintWriter out) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("union", report.whole().union());
            tree.put("from", report.period().from().toString());
            tree.put("to", report.period().to().toString());
            tree.put(
                    "asOf", report.asOf().atZone(Moment.ZONE).toOffsetDateTime().toString());
            tree.put("figures", rows(report.whole()));
            if (!report.children().isEmpty()) {
                tree.put(
                        "children",
                        report.children().stream()
                                .map(child -> Map.of("union", child.union(), "figures", rows(child)))
                                .toList());
            }
            Json.write(tree, out);
        }
    };

    abstract void write(FigureReport report, PrintWriter out);

    private static List<Map<String, Object>> rows(FigureReport.Part part) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (FigureReport.Row row : part.figures()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("indicator", row.indicator().id().value());
            tree.put("name", row.indicator().name());
            tree.put("unit", row.indicator().unit());
            tree.put("value", row.value());
            tree.put("facts", row.facts());
            rows.add(tree);
        }
        return rows;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
