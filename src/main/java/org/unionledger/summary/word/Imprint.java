package org.unionledger.summary.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblOverlap;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.unionledger.summary.Letter;

/**
 * The imprint (版记) at the foot of the last page, between lines: who gets copies, who printed it and when. 4号仿宋, a character in
 * from both edges; the outer lines 0.35 mm, the inner one 0.25 mm. A table, as frames lose their lines in LibreOffice. Source: GB/T 9704-2012, 7.4.
 */
final class Imprint {

    private static final int OUTER = 8;
    private static final int INNER = 6;
    private static final int CHARACTER = 280;
    private static final int PITCH = 480;

    private static final String BLACK = "000000";

    /** A table at the foot of a page hangs on the paragraph behind it, hardly high. */
    private static final int ANCHOR = 20;

    /** 抄送： and the character it stands in. */
    private static final int LABEL = 3 * CHARACTER;

    private final XWPFTable table;

    private Imprint(XWPFTable table) {
        this.table = table;
    }

    static void add(XWPFDocument document, Lines lines, Letter letter, String issuer) {
        boolean copied = !letter.copies().isEmpty();
        lines.spacer(ANCHOR); // tables one right behind the other are one
        Imprint imprint = new Imprint(document.createTable(copied ? 2 : 1, 1));
        imprint.set(lines(letter.copies()) + 1);
        if (copied) {
            Lines.write(imprint.line(0, LABEL), Typeface.IMPRINT, letter.copies());
        }
        imprint.printed(imprint.line(copied ? 1 : 0, 0), issuer, letter.issued());
        lines.spacer(ANCHOR);
    }

    /** How many lines it fills; the first is longer, as the others hang behind the label. */
    private static int lines(String copies) {
        int width = PageLayout.TYPE_AREA - 2 * CHARACTER;
        int behind = copies.length() - width / CHARACTER;
        int further = (width - LABEL) / CHARACTER;
        return copies.isEmpty() ? 0 : 1 + Math.max(0, (behind + further - 1) / further);
    }

    /** By its distance from the edges of the sheet. LibreOffice does not move it there but leaves it right behind the text. */
    private void set(int height) {
        CTTblPr properties = table.getCTTbl().getTblPr();
        CTTblPPr place = properties.addNewTblpPr();
        place.setVertAnchor(STVAnchor.PAGE);
        place.setHorzAnchor(STHAnchor.PAGE);
        place.setTblpX(BigInteger.valueOf(PageLayout.LEFT));
        place.setTblpY(BigInteger.valueOf(PageLayout.FOOT - (long) height * PITCH));
        properties.addNewTblOverlap().setVal(STTblOverlap.NEVER);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
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
