package org.unionledger.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unionledger.exchange.ImportReport;
import org.unionledger.exchange.ImportReport.RowProblem;

/** How the outcome of an import is written to the standard output. */
enum ImportFormat {
    /** For people. */
    TEXT {
        @Override
        void write(List<ImportOutcome> outcomes, CommandWords words, PrintWriter out) {
            for (ImportOutcome outcome : outcomes) {
                ImportReport report = outcome.report();
                if (report == null) {
                    out.println(words.of("command.import.refused", outcome.file(), outcome.refusal()));
                    continue;
                }
                out.println(words.of(
                        "command.import.counts",
                        report.file(),
                        report.as(),
                        report.rows(),
                        report.booked(),
                        report.merged(),
                        report.refused()));
                if (report.late() > 0) {
                    out.println(words.of("command.import.late", report.late()));
                }
                report.notes().forEach(note -> out.println(words.of("command.import.note", note)));
                report.errors().forEach(problem -> out.println(line("command.import.error", problem, words)));
                report.warnings().forEach(problem -> out.println(line("command.import.warning", problem, words)));
            }
        }
    },

    /** For other programs. */
    JSON {
        @Override
        void write(List<ImportOutcome> outcomes, CommandWords words, PrintWriter out) {
            List<Map<String, Object>> files = new ArrayList<>();
            for (ImportOutcome outcome : outcomes) {
                ImportReport report = outcome.report();
                files.add(report == null ? refusal(outcome) : tree(report));
            }
            Json.write(Map.of("files", files), out);
        }
    };

    abstract void write(List<ImportOutcome> outcomes, CommandWords words, PrintWriter out);

    private static String line(String key, RowProblem problem, CommandWords words) {
        return words.of(key, problem.sheet(), problem.row(), problem.column(), problem.reason());
    }

    private static Map<String, Object> tree(ImportReport report) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", report.file());
        tree.put("as", report.as());
        tree.put("rows", report.rows());
        tree.put("booked", report.booked());
        tree.put("late", report.late());
        tree.put("merged", report.merged());
        tree.put("refused", report.refused());
        tree.put("errors", report.errors().stream().map(ImportFormat::tree).toList());
        tree.put("warnings", report.warnings().stream().map(ImportFormat::tree).toList());
        tree.put("notes", report.notes());
        return tree;
    }

    private static Map<String, Object> tree(RowProblem problem) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!problem.sheet().isEmpty()) {
            tree.put("sheet", problem.sheet());
        }
        tree.put("row", problem.row());
        tree.put("column", problem.column());
        tree.put("reason", problem.reason());
        return tree;
    }

    private static Map<String, Object> refusal(ImportOutcome outcome) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", outcome.file());
        tree.put("as", null);
        tree.put("rows", 0);
        tree.put("booked", 0);
        tree.put("late", 0);
        tree.put("merged", 0);
        tree.put("refused", 0);
        tree.put("errors", List.of());
        tree.put("refusal", outcome.refusal());
        return tree;
    }
}
