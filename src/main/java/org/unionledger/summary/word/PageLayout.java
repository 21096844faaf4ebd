package org.unionledger.summary.word;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/**
 * The sheet (DOC-01 to DOC-05): A4, 37 mm above and 28 mm left of a type area of 156 × 225 mm, which holds 22 lines of 28
 * characters. Lengths are in twips, a twentieth of a point.
 */
final class PageLayout {

    /** From line to line: 22 lines fill the type area. */
    static final int LINE_PITCH = 579;

    /** One character of the body, 16 pt. */
    static final int CHARACTER = 320;

    /**
     * A quarter of a point closer than they would stand, so that 28 characters of 16 pt fill a line.
     *
     * <p>The grid of the section says the same to whoever opens the page set-up. The text itself does not snap to it:
     * LibreOffice takes a negative {@code charSpace} for a positive one and would give each character two cells.
     */
    static final int BETWEEN_CHARACTERS = -5;

    /** How wide the type area is. */
    static final int TYPE_AREA = 8845;

    private static final int WIDTH = 11906;
    private static final int HEIGHT = 16838;
    private static final int TOP = 2098;
    private static final int BOTTOM = 1984;

    /** Where the type area ends, from the upper edge of the sheet. */
    static final int FOOT = HEIGHT - BOTTOM;

    static final int LEFT = 1587;
    private static final int RIGHT = WIDTH - LEFT - TYPE_AREA;

    /** So that the page number stands 7 mm below the type area. */
    private static final int FOOTER = 1417;

    private static final int HEADER = 851;

    /** What the grid takes from each character, in 1/4096 pt. */
    private static final int CHARACTER_SPACE = -845;

    private PageLayout() {}

    static void set(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(HEADER));
        margins.setFooter(BigInteger.valueOf(FOOTER));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES_AND_CHARS);
        grid.setLinePitch(BigInteger.valueOf(LINE_PITCH));
        grid.setCharSpace(BigInteger.valueOf(CHARACTER_SPACE));
    }
}
