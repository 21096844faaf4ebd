package org.unionledger.exchange.sheet;

import static org.unionledger.exchange.sheet.UnreadableFile.Reason.DAMAGED;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.NOT_A_TABLE;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.PRESENTATION;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.PROTECTED;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.WORD_DOCUMENT;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.XLS_TOO_LARGE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** A workbook of Excel 97 to 2003 ({@code .xls}), held in memory. */
final class XlsWorkbook implements Workbook {

    private static final MathContext AS_SHOWN = new MathContext(15);

    private final HSSFWorkbook book;
    private final Set<FileNote> notes = EnumSet.noneOf(FileNote.class);

    private XlsWorkbook(HSSFWorkbook book) {
        this.book = book;
    }

    static XlsWorkbook open(byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            refuseOthers(root);
            if (content.length > Limits.XLS_BYTES) {
                throw new UnreadableFile(XLS_TOO_LARGE, Limits.XLS_BYTES >> 20);
            }
            XlsWorkbook workbook = new XlsWorkbook(new HSSFWorkbook(root, false));
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                workbook.notes.add(FileNote.MACROS);
            }
            return workbook;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFile(PROTECTED, e);
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(DAMAGED, e);
        }
    }

    private static void refuseOthers(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new UnreadableFile(PROTECTED);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw new UnreadableFile(WORD_DOCUMENT);
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            throw new UnreadableFile(PRESENTATION);
        }
        if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
            throw new UnreadableFile(NOT_A_TABLE);
        }
    }

    @Override
    public List<SheetName> sheets() {
        List<SheetName> sheets = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            boolean hidden = book.isSheetHidden(i) || book.isSheetVeryHidden(i);
            sheets.add(new SheetName(i, book.getSheetName(i), hidden));
        }
        return sheets;
    }

    @Override
    public Set<FileNote> notes() {
        return Collections.unmodifiableSet(notes);
    }

    @Override
    public void read(SheetName name, RowReader reader) {
        HSSFSheet sheet = book.getSheetAt(name.index());
        MergedAreas areas = new MergedAreas(
                sheet.getMergedRegions().stream().map(XlsWorkbook::area).toList());
        RowLimit limit = new RowLimit();
        for (int i = sheet.getFirstRowNum(); i >= 0 && i <= sheet.getLastRowNum(); i++) {
            HSSFRow row = sheet.getRow(i);
            List<Cell> cells = row == null ? List.of() : cells(row);
            if (!cells.isEmpty()) {
                limit.count();
                if (!reader.take(areas.fill(new SheetRow(i + 1, cells)))) {
                    return;
                }
            }
        }
    }

    private static MergedArea area(CellRangeAddress range) {
        return new MergedArea(
                range.getFirstRow() + 1, range.getLastRow() + 1, range.getFirstColumn(), range.getLastColumn());
    }

    private List<Cell> cells(HSSFRow row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            HSSFCell there = row.getCell(column);
            Cell cell = there == null ? Cell.EMPTY : cell(there);
            if (!cell.isEmpty()) {
                while (cells.size() < column) {
                    cells.add(Cell.EMPTY);
                }
                cells.add(cell);
            }
        }
        return cells;
    }

    private Cell cell(HSSFCell cell) {
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            notes.add(FileNote.FORMULAS);
            type = cell.getCachedFormulaResultType();
        }
        return switch (type) {
            case STRING -> Cell.text(cell.getRichStringCellValue().getString());
            case NUMERIC -> number(cell);
            case BOOLEAN -> Cell.yesNo(cell.getBooleanCellValue());
            case ERROR ->
                Cell.error(FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> Cell.EMPTY;
        };
    }

    private Cell number(HSSFCell cell) {
        BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue());
        LocalDate day = showsDay(cell)
                ? DayFormats.day(number, book.getInternalWorkbook().isUsing1904DateWindowing())
                : null;
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return day == null ? Cell.number(whole ? number : number.round(AS_SHOWN)) : Cell.day(number, day);
    }

    private static boolean showsDay(HSSFCell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        return DayFormats.isDay(cell.getCellStyle().getDataFormat()) || (format != null && DayFormats.isDay(format));
    }
}
