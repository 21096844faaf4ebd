package org.unionledger.summary.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.unionledger.summary.Paragraph;
import org.unionledger.summary.Span;

/** Sets the lines of a document: 28 characters of 16 points to a line, every line as high as the others (DOC-04, DOC-05). */
final class Setter {

    /** 3号, in points. */
    static final double TEXT = 16;

    /** 2号. */
    static final double TITLE = 22;

    /** 4号. */
    static final double SMALL = 14;

    /** Characters stand a little closer, so that 28 fill a line. */
    private static final double BETWEEN = Sheets.WIDTH / 28 - TEXT;

    private static final double CHARACTER = Sheets.WIDTH / 28;
    private static final double INDENT = 2 * CHARACTER;

    /** A page number stands 7 mm below the type area. */
    private static final double TO_NUMBER = 7 * 72 / 25.4;

    private final Typecase typecase;
    private final Sheets sheets;

    Setter(Typecase typecase, Sheets sheets) {
        this.typecase = typecase;
        this.sheets = sheets;
    }

    Sheets sheets() {
        return sheets;
    }

    List<Type> set(String text, Face face, double size) throws IOException {
        return typecase.set(text, face, size);
    }

    /** The first line two characters in; each figure leads to its row in the annex. */
    void paragraph(Paragraph paragraph) throws IOException {
        List<Type> types = new ArrayList<>();
        for (Span span : paragraph.spans()) {
            int figure = span instanceof Span.Bound bound ? bound.figure().number() : 0;
            set(span.text(), Face.BODY, TEXT).forEach(type -> types.add(type.of(figure)));
        }
        paragraph(types);
    }

    /** The first line two characters in. */
    void paragraph(String text, Face face) throws IOException {
        paragraph(set(text, face, TEXT));
    }

    private void paragraph(List<Type> types) {
        for (TypeLine line : TypeLine.broken(types, Sheets.WIDTH, INDENT, 0, BETWEEN)) {
            sheets.add(line, Sheets.LINE);
        }
    }

    /** Stays with a line of what it heads. */
    void heading(String text, Face face) throws IOException {
        List<TypeLine> lines = TypeLine.broken(set(text, face, TEXT), Sheets.WIDTH, INDENT, 0, BETWEEN);
        sheets.require((lines.size() + 1) * Sheets.LINE);
        lines.forEach(line -> sheets.add(line, Sheets.LINE));
    }

    void flush(String text, Face face) throws IOException {
        sheets.add(new TypeLine(set(text, face, TEXT), 0, 0), Sheets.LINE);
    }

    /** In lines of which the longest fit, each in the middle. */
    void centered(String text, Face face, double size) throws IOException {
        List<Type> types = set(text, face, size);
        double width = TypeLine.width(types, 0);
        int lines = Math.max(1, (int) Math.ceil(width / Sheets.WIDTH));
        // shared out evenly: no line of a title has one or two characters only
        double wanted = Math.min(Sheets.WIDTH, width / lines + size);
        for (TypeLine line : TypeLine.broken(types, wanted, 0, 0, 0)) {
            TypeLine natural = new TypeLine(line.types(), 0, 0);
            sheets.add(new TypeLine(line.types(), (Sheets.WIDTH - natural.width()) / 2, 0), Sheets.LINE);
        }
    }

    /** Ends so many characters before the right edge. */
    void right(String text, double blank) throws IOException {
        TypeLine line = new TypeLine(set(text, Face.BODY, TEXT), 0, BETWEEN);
        double indent = Math.max(0, Sheets.WIDTH - blank * CHARACTER - line.width());
        sheets.add(new TypeLine(line.types(), indent, BETWEEN), Sheets.LINE);
    }

    void blank(int lines) {
        sheets.skip(lines * Sheets.LINE);
    }

    /** Numbers the sheets: odd ones at the right, even ones at the left, a character from the edge (DOC-12). */
    void number() throws IOException {
        for (int sheet = 1; sheet <= sheets.count(); sheet++) {
            TypeLine number = new TypeLine(set("— " + sheet + " —", Face.SONG, SMALL), 0, 0);
            double x = sheet % 2 == 0 ? SMALL : Sheets.WIDTH - SMALL - number.width();
            sheets.setOn(sheet, number, x, Sheets.HEIGHT + TO_NUMBER - SMALL / 2, SMALL);
        }
    }
}
