package org.unionledger.summary.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.unionledger.summary.Letter;
import org.unionledger.summary.word.Masthead;

/**
 * The head (版头): the issuer in red 35 mm below the edge of the type area, two lines below it the number, in the middle or, beside who
 * signed it, at the left; 4 mm below that the red line. Source: GB/T 9704-2012, 7.2.4 to 7.2.7.
 */
final class Head {

    private static final double ABOVE = 35 * 72 / 25.4;
    private static final double TO_LINE = 4 * 72 / 25.4;
    private static final double RULE = 1.5;
    private static final double MARK_LINE = 1.25;

    private final Setter setter;
    private final Letter letter;

    Head(Setter setter, Letter letter) {
        this.setter = setter;
        this.letter = letter;
    }

    void write() throws IOException {
        Sheets sheets = setter.sheets();
        sheets.skip(ABOVE);
        addMark();
        setter.blank(2);
        addNumber();
        sheets.skip(TO_LINE - (Sheets.LINE - Setter.TEXT) / 2);
        sheets.color(Color.RED);
        sheets.rule(0, sheets.filled(), Sheets.WIDTH, sheets.filled(), RULE);
        sheets.color(Color.BLACK);
        setter.blank(2);
    }

    private void addMark() throws IOException {
        double size = Masthead.size(letter.mark());
        List<Type> mark = setter.set(letter.mark(), Face.TITLE, size);
        double width = TypeLine.width(mark, 0);
        // an issuer of a very long name is set closer rather than in two lines
        double between = width > Sheets.WIDTH ? (Sheets.WIDTH - width) / Math.max(1, mark.size() - 1) : 0;
        setter.sheets().color(Color.RED);
        setter.sheets().add(new TypeLine(mark, Math.max(0, (Sheets.WIDTH - width) / 2), between), size * MARK_LINE);
        setter.sheets().color(Color.BLACK);
    }

    private void addNumber() throws IOException {
        if (letter.signatory().isEmpty()) {
            setter.centered(letter.number(), Face.BODY, Setter.TEXT);
            return;
        }
        Sheets sheets = setter.sheets();
        int name = letter.signatory().indexOf('：') + 1;
        List<Type> signatory =
                new ArrayList<>(setter.set(letter.signatory().substring(0, name), Face.BODY, Setter.TEXT));
        signatory.addAll(setter.set(letter.signatory().substring(name), Face.SCRIPT, Setter.TEXT));
        double end = Sheets.WIDTH - Setter.TEXT - TypeLine.width(signatory, 0);
        sheets.set(new TypeLine(signatory, end, 0), 0, sheets.filled(), Sheets.LINE);
        sheets.add(new TypeLine(setter.set(letter.number(), Face.BODY, Setter.TEXT), Setter.TEXT, 0), Sheets.LINE);
    }
}
