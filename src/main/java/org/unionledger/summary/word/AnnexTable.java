package org.unionledger.summary.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.unionledger.summary.Annex;

/** The annex as a table over the width of the type area; its head is repeated on each page, no row is torn apart. */
final class AnnexTable {

    /** Widths of the columns in twips: number, indicator, value, period, scope, facts, records. */
    private static final List<Integer> WIDTHS = List.of(600, 1700, 1000, 1100, 1100, 700, 2645);

    /** The columns that hold text and are set flush left; the others are centred. */
    private static final List<Integer> FLUSH = List.of(1, 4, 6);

    private static final int LINE = 240;

    private final XWPFTable table;

    private AnnexTable(XWPFDocument document, Annex annex) {
        table = document.createTable(annex.rows().size() + 1, WIDTHS.size());
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(String.valueOf(PageLayout.TYPE_AREA));
        table.getCTTbl()
                .getTblPr()
                .addNewTblLayout()
                .setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        WIDTHS.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        fill(table.getRow(0), annex.heads(), Typeface.TABLE_HEAD);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < annex.rows().size(); i++) {
            fill(table.getRow(i + 1), annex.rows().get(i).cells(), Typeface.TABLE);
        }
    }

    static void add(XWPFDocument document, Annex annex) {
        AnnexTable table = new AnnexTable(document, annex);
        for (int i = 0; i < annex.rows().size(); i++) {
            if (annex.rows().get(i).figure() > 0) {
                Bookmarks.mark(
                        table.table.getRow(i + 1).getCell(0).getParagraphArray(0),
                        annex.rows().get(i).figure());
            }
        }
    }

    private static void fill(XWPFTableRow row, List<String> texts, Typeface typeface) {
        row.setCantSplitRow(true);
        for (int column = 0; column < texts.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setWidthType(TableWidthType.DXA);
            cell.setWidth(String.valueOf(WIDTHS.get(column)));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphArray(0);
            Lines.set(Lines.properties(paragraph), LINE);
            boolean flush = typeface == Typeface.TABLE && FLUSH.contains(column);
            paragraph.setAlignment(flush ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
            Lines.write(paragraph, typeface, texts.get(column));
        }
    }
}
