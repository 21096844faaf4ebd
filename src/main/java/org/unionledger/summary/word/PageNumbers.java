package org.unionledger.summary.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** — 1 —, on odd pages at the right, on even pages at the left, one blank character from the edge (DOC-12). */
final class PageNumbers {

    /** One blank character of the number's size. */
    private static final BigInteger BLANK = BigInteger.valueOf(280);

    private static final BigInteger BLANK_HUNDREDTHS = BigInteger.valueOf(100);
    private static final int LINE = 320;

    private PageNumbers() {}

    static void add(XWPFDocument document) {
        document.setEvenAndOddHeadings(true);
        XWPFHeaderFooterPolicy policy = document.createHeaderFooterPolicy();
        CTInd odd = number(policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT), ParagraphAlignment.RIGHT);
        odd.setRight(BLANK);
        odd.setRightChars(BLANK_HUNDREDTHS);
        CTInd even = number(policy.createFooter(XWPFHeaderFooterPolicy.EVEN), ParagraphAlignment.LEFT);
        even.setLeft(BLANK);
        even.setLeftChars(BLANK_HUNDREDTHS);
    }

    private static CTInd number(XWPFFooter footer, ParagraphAlignment side) {
        XWPFParagraph paragraph = footer.getParagraphArray(0);
        if (paragraph == null) {
            paragraph = footer.createParagraph();
        }
        Lines.set(Lines.properties(paragraph), LINE);
        paragraph.setAlignment(side);
        Lines.write(paragraph, Typeface.PAGE_NUMBER, "— ");
        field(paragraph);
        Lines.write(paragraph, Typeface.PAGE_NUMBER, " —");
        return Lines.properties(paragraph).addNewInd();
    }

    private static void field(XWPFParagraph paragraph) {
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(paragraph).getCTR().addNewInstrText().setStringValue("PAGE");
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        run(paragraph).setText("1");
        run(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static XWPFRun run(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        Typeface.PAGE_NUMBER.set(run);
        return run;
    }
}
