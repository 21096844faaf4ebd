package org.unionledger.summary.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.unionledger.summary.Letter;

/**
 * The imprint (版记) at the foot of the last page, between lines: who gets copies, who printed it and when. 4号仿宋, a character in
 * from both edges; the outer lines 0.35 mm, the inner one 0.25 mm. A table, as its lines are longer than its text. Source: GB/T 9704-2012, 7.4.
 */
final class Imprint {

    private static final int OUTER = 8;
    private static final int INNER = 6;
    private static final int CHARACTER = 280;
    private static final int PITCH = 480;

    private static final String BLACK = "000000";

    /** 抄送： and the character it stands in. */
    private static final int LABEL = 3 * CHARACTER;

    private final XWPFTable table;

    private Imprint(XWPFTable table) {
        this.table = table;
    }

    static void add(XWPFDocument document, Lines lines, Letter letter, String issuer) {
        boolean copied = !letter.copies().isEmpty();
        Imprint imprint = new Imprint(document.createTable(copied ? 2 : 1, 1));
        imprint.set();
        if (copied) {
            Lines.write(imprint.line(0, LABEL), Typeface.IMPRINT, letter.copies());
        }
        imprint.printed(imprint.line(copied ? 1 : 0, 0), issuer, letter.issued());
        int height = (lines(letter.copies()) + 1) * PITCH;
        XWPFParagraph room = lines.plain();
        Lines.properties(room).getSpacing().setLine(BigInteger.valueOf(height));
        FootBox.of(height).take(imprint.table.getCTTbl(), room);
        document.removeBodyElement(document.getPosOfTable(imprint.table));
    }

    /** How many lines it fills; the first is longer, as the others hang behind the label. */
    private static int lines(String copies) {
        int width = PageLayout.TYPE_AREA - 2 * CHARACTER;
        int behind = copies.length() - width / CHARACTER;
        int further = (width - LABEL) / CHARACTER;
        return copies.isEmpty() ? 0 : 1 + Math.max(0, (behind + further - 1) / further);
    }

    private void set() {
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        BigInteger width = BigInteger.valueOf(PageLayout.TYPE_AREA);
        table.getCTTbl().addNewTblGrid().addNewGridCol().setW(width);
        table.setWidth(PageLayout.TYPE_AREA);
        table.setTopBorder(XWPFBorderType.SINGLE, OUTER, 0, BLACK);
        table.setBottomBorder(XWPFBorderType.SINGLE, OUTER, 0, BLACK);
        table.setInsideHBorder(XWPFBorderType.SINGLE, INNER, 0, BLACK);
        table.setLeftBorder(XWPFBorderType.NIL, 0, 0, BLACK);
        table.setRightBorder(XWPFBorderType.NIL, 0, 0, BLACK);
        table.setInsideVBorder(XWPFBorderType.NIL, 0, 0, BLACK);
        table.setCellMargins(0, 0, 0, 0);
    }

    /** @param hanging how far its further lines stand in */
    private XWPFParagraph line(int row, int hanging) {
        table.getRow(row).getCell(0).setWidth("" + PageLayout.TYPE_AREA);
        XWPFParagraph line = table.getRow(row).getCell(0).getParagraphs().get(0);
        Lines.set(Lines.properties(line), PITCH);
        CTInd indent = Lines.properties(line).addNewInd();
        indent.setLeft(BigInteger.valueOf(CHARACTER + hanging));
        indent.setRight(BigInteger.valueOf(CHARACTER));
        if (hanging > 0) {
            indent.setHanging(BigInteger.valueOf(hanging));
        }
        return line;
    }

    private void printed(XWPFParagraph line, String issuer, String issued) {
        CTTabStop right = Lines.properties(line).addNewTabs().addNewTab();
        right.setVal(STTabJc.RIGHT);
        right.setPos(BigInteger.valueOf(PageLayout.TYPE_AREA - CHARACTER));
        Lines.write(line, Typeface.IMPRINT, issuer);
        line.createRun().addTab();
        Lines.write(line, Typeface.IMPRINT, issued);
    }
}
