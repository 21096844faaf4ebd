package org.unionledger.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.layout.FileLayout;
import org.unionledger.exchange.layout.SheetLayout;
import org.unionledger.exchange.sheet.Cell;
import org.unionledger.exchange.sheet.SheetRow;

/**
 * The rows that were refused, as the file has them, title and head included, with two columns more: 是否导入成功 and
 * 错误原因. Corrected there, it can be imported like any other file.
 */
public final class ErrorWorkbook implements Closeable {

    private static final int KEPT_DIGITS = 15;
    private static final int ROWS_IN_MEMORY = 500;

    private final Target target;
    private final Set<String> names = new HashSet<>();
    private @Nullable Workbook workbook;

    @FunctionalInterface
    private interface Target {
        OutputStream open() throws IOException;
    }

    private ErrorWorkbook(Target target) {
        this.target = target;
    }

    /** Written to a path; no file is made as long as no row was refused. */
    public static ErrorWorkbook to(Path path) {
        return new ErrorWorkbook(() -> Files.newOutputStream(path));
    }

    static ErrorWorkbook to(OutputStream out) {
        return new ErrorWorkbook(() -> out);
    }

    /** @param reasons by the sheet's place among those read, and by row number */
    void add(
            String file,
            org.unionledger.exchange.sheet.Workbook source,
            FileLayout layout,
            Map<Integer, Map<Integer, String>> reasons) {
        for (int i = 0; i < layout.sheets().size(); i++) {
            Map<Integer, String> ofSheet = reasons.getOrDefault(i, Map.of());
            if (!ofSheet.isEmpty()) {
                SheetLayout sheet = layout.sheets().get(i);
                String name =
                        sheet.sheet().name().isBlank() ? file : sheet.sheet().name();
                copy(source, sheet, ofSheet, newSheet(name));
            }
        }
    }

    private Worksheet newSheet(String wanted) {
        try {
            if (workbook == null) {
                workbook = new Workbook(target.open(), "Union Ledger", null);
            }
            String name = SheetWriter.sheetName(wanted.isBlank() ? "Sheet" : wanted);
            for (int i = 2; !names.add(name); i++) {
                name = SheetWriter.sheetName(wanted).substring(0, Math.min(27, wanted.length())) + "_" + i;
            }
            return workbook.newWorksheet(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(
            org.unionledger.exchange.sheet.Workbook source,
            SheetLayout layout,
            Map<Integer, String> reasons,
            Worksheet sheet) {
        int width = layout.columns().stream()
                        .mapToInt(column -> column.index())
                        .max()
                        .orElse(0)
                + 1;
        int[] next = {0};
        source.read(layout.sheet(), row -> {
            String reason = reasons.get(row.number());
            if (row.number() <= layout.lastHeadRow() || reason != null) {
                copy(row, width, sheet, next[0]);
                if (row.number() == layout.lastHeadRow()) {
                    result(sheet, next[0], width, "exchange.errors.booked", ChineseWords.of("exchange.errors.reason"));
                } else if (reason != null) {
                    result(sheet, next[0], width, "exchange.errors.no", reason);
                }
                next[0]++;
            }
            return true;
        });
    }

    private static void result(Worksheet sheet, int row, int width, String booked, String reason) {
        sheet.inlineString(row, width, ChineseWords.of(booked));
        sheet.inlineString(row, width + 1, SafeText.of(reason));
        sheet.style(row, width + 1).fontColor("B3261E").set();
        sheet.width(width + 1, 50);
    }

    private static void copy(SheetRow from, int width, Worksheet sheet, int row) {
        for (int column = 0; column < Math.min(width, from.cells().size()); column++) {
            Cell cell = from.cell(column);
            LocalDate day = cell.day();
            BigDecimal number = cell.number();
            if (day != null) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (number != null && number.precision() <= KEPT_DIGITS) {
                sheet.value(row, column, number);
            } else if (!cell.isEmpty()) {
                sheet.inlineString(row, column, SafeText.of(cell.text()));
            }
        }
        if (row % ROWS_IN_MEMORY == ROWS_IN_MEMORY - 1) {
            flush(sheet);
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }
}
