package org.unionledger.summary.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.unionledger.summary.Letter;

/**
 * The head of an official document (版头): the issuer in red 35 mm below the edge of the type area, two lines below it the number, in
 * the middle or, beside who signed it, at the left; 4 mm below that the red line. Source: GB/T 9704-2012, 7.2.4 to 7.2.7.
 */
public final class Masthead {

    private static final String RED = "FF0000";

    /** A character in, by a blank: the red line below is as wide as its paragraph. */
    private static final String BLANK = "\u3000";

    /** 35 mm, in twips. */
    private static final int ABOVE = 1984;

    /** In points: as large as fits the type area in one line, within what looks well. */
    private static final int LARGEST = 60;

    private static final int SMALLEST = 26;
    private static final int WIDTH = PageLayout.TYPE_AREA / 20;
    private static final double LINE_HEIGHT = 1.25;
    private static final int TWIPS = 20;

    /** 4 mm, in points, and the line's width in eighths of one. */
    private static final BigInteger TO_LINE = BigInteger.valueOf(11);

    private static final BigInteger LINE = BigInteger.valueOf(12);

    private final Lines lines;
    private final Letter letter;

    private Masthead(Lines lines, Letter letter) {
        this.lines = lines;
        this.letter = letter;
    }

    static void add(Lines lines, Letter letter) {
        Masthead head = new Masthead(lines, letter);
        lines.spacer(ABOVE);
        head.addMark();
        lines.plain();
        lines.plain();
        head.addNumber();
        lines.plain();
        lines.plain();
    }

    private void addMark() {
        int size = size(letter.mark());
        XWPFParagraph mark = lines.title();
        mark.getCTP().getPPr().getSpacing().setLine(BigInteger.valueOf(Math.round(size * TWIPS * LINE_HEIGHT)));
        Lines.writeIn(mark, Typeface.MARK, letter.mark(), size, RED);
    }

    /** In which size the issuer is set, in points. */
    public static int size(String mark) {
        return Math.max(SMALLEST, Math.min(LARGEST, WIDTH / Math.max(1, mark.length())));
    }

    private void addNumber() {
        XWPFParagraph number = letter.signatory().isEmpty() ? lines.title() : lines.plain();
        if (letter.signatory().isEmpty()) {
            Lines.write(number, Typeface.BODY, letter.number());
        } else {
            CTTabStop right = Lines.properties(number).addNewTabs().addNewTab();
            right.setVal(STTabJc.RIGHT);
            right.setPos(BigInteger.valueOf(PageLayout.TYPE_AREA - PageLayout.CHARACTER));
            Lines.write(number, Typeface.BODY, BLANK + letter.number());
            number.createRun().addTab();
            addSignatory(number);
        }
        CTBorder line = Lines.properties(number).addNewPBdr().addNewBottom();
        line.setVal(STBorder.SINGLE);
        line.setSz(LINE);
        line.setSpace(TO_LINE);
        line.setColor(RED);
    }

    /** The name behind the colon in 楷体. */
    private void addSignatory(XWPFParagraph paragraph) {
        int name = letter.signatory().indexOf('：') + 1;
        Lines.write(paragraph, Typeface.BODY, letter.signatory().substring(0, name));
        Lines.write(paragraph, Typeface.HEADING_2, letter.signatory().substring(name));
    }
}
