package org.unionledger.summary.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** The lines of the document: each exactly one line of the grid high, nothing between paragraphs, no widow control. */
final class Lines {

    private static final int HUNDREDTHS = 100;
    private static final int INDENT = 2;

    private final XWPFDocument document;

    Lines(XWPFDocument document) {
        this.document = document;
    }

    XWPFParagraph title() {
        XWPFParagraph title = plain();
        title.setAlignment(ParagraphAlignment.CENTER);
        return title;
    }

    /** The first line two characters in, the others flush (DOC-04). */
    XWPFParagraph indented() {
        XWPFParagraph paragraph = plain();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        CTInd indent = properties(paragraph).addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(INDENT * HUNDREDTHS));
        indent.setFirstLine(BigInteger.valueOf(INDENT * PageLayout.CHARACTER));
        return paragraph;
    }

    /** A heading stays with what it heads; programs list it by its level. */
    XWPFParagraph heading(int level) {
        XWPFParagraph heading = indented();
        properties(heading).addNewKeepNext().setVal(true);
        properties(heading).addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        return heading;
    }

    /** Ends so many characters before the right edge; halves are possible. */
    XWPFParagraph right(double characters) {
        XWPFParagraph paragraph = plain();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        CTInd indent = properties(paragraph).addNewInd();
        indent.setRightChars(BigInteger.valueOf(Math.round(characters * HUNDREDTHS)));
        indent.setRight(BigInteger.valueOf(Math.round(characters * PageLayout.CHARACTER)));
        return paragraph;
    }

    XWPFParagraph plain() {
        XWPFParagraph paragraph = document.createParagraph();
        set(properties(paragraph), PageLayout.LINE_PITCH);
        return paragraph;
    }

    /** An empty line of this height, in twips. */
    void spacer(int height) {
        properties(plain()).getSpacing().setLine(BigInteger.valueOf(height));
    }

    static void set(CTPPrBase properties, int linePitch) {
        properties.addNewWidowControl().setVal(false);
        properties.addNewSnapToGrid().setVal(false);
        CTSpacing spacing = properties.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(linePitch));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    /** In another size, in points, and color. */
    static void writeIn(XWPFParagraph paragraph, Typeface typeface, String text, int size, String color) {
        write(paragraph, typeface, text);
        XWPFRun run = paragraph.getRuns().get(paragraph.getRuns().size() - 1);
        run.setFontSize(size);
        run.setColor(color);
    }

    static void write(XWPFParagraph paragraph, Typeface typeface, String text) {
        XWPFRun run = paragraph.createRun();
        typeface.set(run);
        run.setText(XmlText.clean(text));
    }
}
