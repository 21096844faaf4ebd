package org.unionledger.summary.pdf;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The sheets of a document and how far they are filled: A4 with a type area of 156 × 225 mm, 37 mm below the upper and 28 mm right of the
 * left edge (DOC-01 to DOC-05). Lengths are in points, heights from the upper edge of the type area down.
 */
final class Sheets implements Closeable {

    private static final double MILLIMETRE = 72 / 25.4;

    static final double WIDTH = 156 * MILLIMETRE;
    static final double HEIGHT = 225 * MILLIMETRE;
    static final double LEFT = 28 * MILLIMETRE;

    /** Of the 22 lines of a sheet. */
    static final double LINE = HEIGHT / 22;

    private static final double TOP = 37 * MILLIMETRE;

    /** Of a line's height, what stands above the line its characters stand on, when they fill it. */
    private static final double ABOVE = 0.88;

    private final PDDocument document;
    private final List<PDPageContentStream> sheets = new ArrayList<>();
    private final Links links = new Links();
    private double filled;

    Sheets(PDDocument document) {
        this.document = document;
        next();
    }

    void next() {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try {
            sheets.add(new PDPageContentStream(document, page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        filled = 0;
    }

    /** Goes on a new sheet unless so much is left on this one. */
    void require(double height) {
        if (filled + height > HEIGHT + 0.5) {
            next();
        }
    }

    double filled() {
        return filled;
    }

    double left() {
        return HEIGHT - filled;
    }

    /** Leaves so much blank; nothing at the end of a sheet. */
    void skip(double height) {
        filled += height;
    }

    /** Sets a line of this height below what is there. */
    void add(TypeLine line, double height) {
        require(height);
        set(line, 0, filled, height);
        filled += height;
    }

    /** Sets a line where it is said, {@code x} from the left edge of the type area. */
    void set(TypeLine line, double x, double y, double height) {
        setOn(sheets.size(), line, x, y, height);
    }

    /** Sets a line on a sheet, counted from 1. */
    void setOn(int sheet, TypeLine line, double x, double y, double height) {
        set(sheets.get(sheet - 1), line, x, y, height);
        double at = LEFT + x + line.indent();
        for (Type type : line.types()) {
            double next = at + type.width() + line.between();
            if (type.figure() != 0) {
                links.names(type.figure(), sheet, area(at, y, next - at, height));
            }
            at = next;
        }
    }

    /** Says that what comes next, so wide and high at the left edge, tells where a figure comes from. */
    void told(int figure, double width, double height) {
        links.tells(figure, sheets.size(), area(LEFT, filled, width, height));
    }

    Links links() {
        return links;
    }

    private static PDRectangle area(double x, double y, double width, double height) {
        double bottom = PDRectangle.A4.getHeight() - TOP - y - height;
        return new PDRectangle((float) x, (float) bottom, (float) width, (float) height);
    }

    int count() {
        return sheets.size();
    }

    private static void set(PDPageContentStream sheet, TypeLine line, double x, double y, double height) {
        if (line.types().isEmpty()) {
            return;
        }
        try {
            sheet.beginText();
            double size = line.types().stream().mapToDouble(Type::size).max().orElseThrow();
            double base = PDRectangle.A4.getHeight() - TOP - y - (height - size) / 2 - size * ABOVE;
            sheet.newLineAtOffset((float) (LEFT + x + line.indent()), (float) base);
            sheet.setCharacterSpacing((float) line.between());
            show(sheet, line.types());
            sheet.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void show(PDPageContentStream sheet, List<Type> types) throws IOException {
        int from = 0;
        for (int at = 1; at <= types.size(); at++) {
            Type first = types.get(from);
            boolean ends = at == types.size()
                    || types.get(at).font() != first.font()
                    || types.get(at).size() != first.size();
            if (ends) {
                sheet.setFont(first.font().embedded(), (float) first.size());
                StringBuilder text = new StringBuilder();
                types.subList(from, at).forEach(type -> text.appendCodePoint(type.character()));
                sheet.showText(text.toString());
                from = at;
            }
        }
    }

    /** A straight line, level or upright. */
    void rule(double x1, double y1, double x2, double y2, double width) {
        PDPageContentStream sheet = sheets.get(sheets.size() - 1);
        try {
            sheet.setLineWidth((float) width);
            sheet.moveTo((float) (LEFT + x1), (float) (PDRectangle.A4.getHeight() - TOP - y1));
            sheet.lineTo((float) (LEFT + x2), (float) (PDRectangle.A4.getHeight() - TOP - y2));
            sheet.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what comes next, text and rules. */
    void color(Color color) {
        PDPageContentStream sheet = sheets.get(sheets.size() - 1);
        try {
            sheet.setNonStrokingColor(color);
            sheet.setStrokingColor(color);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (PDPageContentStream sheet : sheets) {
            sheet.close();
        }
    }
}
