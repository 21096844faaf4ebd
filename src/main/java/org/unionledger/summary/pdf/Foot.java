package org.unionledger.summary.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.unionledger.summary.Letter;

/**
 * The imprint (版记) at the foot of the last sheet: who gets copies, who printed it and when, a character in from both edges; the outer
 * lines 0.35 mm, the inner one 0.25 mm. Source: GB/T 9704-2012, 7.4.
 */
final class Foot {

    private static final double OUTER = 0.35 * 72 / 25.4;
    private static final double INNER = 0.25 * 72 / 25.4;
    private static final double LINE = 24;

    /** 抄送： and the character it stands in. */
    private static final double LABEL = 3 * Setter.SMALL;

    private final Setter setter;
    private final Letter letter;
    private final String printer;

    Foot(Setter setter, Letter letter, String printer) {
        this.setter = setter;
        this.letter = letter;
        this.printer = printer;
    }

    void write() throws IOException {
        Sheets sheets = setter.sheets();
        double width = Sheets.WIDTH - Setter.SMALL;
        List<TypeLine> copies = new ArrayList<>();
        if (!letter.copies().isEmpty()) {
            List<Type> types = setter.set(letter.copies(), Face.BODY, Setter.SMALL);
            copies = TypeLine.broken(types, width, Setter.SMALL, Setter.SMALL + LABEL, 0);
        }
        double height = (copies.size() + 1) * LINE;
        sheets.require(height);
        double y = Sheets.HEIGHT - height;
        sheets.rule(0, y, Sheets.WIDTH, y, OUTER);
        for (TypeLine line : copies) {
            sheets.set(line, 0, y, LINE);
            y += LINE;
        }
        if (!copies.isEmpty()) {
            sheets.rule(0, y, Sheets.WIDTH, y, INNER);
        }
        sheets.set(new TypeLine(setter.set(printer, Face.BODY, Setter.SMALL), Setter.SMALL, 0), 0, y, LINE);
        TypeLine issued = new TypeLine(setter.set(letter.issued(), Face.BODY, Setter.SMALL), 0, 0);
        sheets.set(issued, width - issued.width(), y, LINE);
        sheets.rule(0, Sheets.HEIGHT, Sheets.WIDTH, Sheets.HEIGHT, OUTER);
    }
}
