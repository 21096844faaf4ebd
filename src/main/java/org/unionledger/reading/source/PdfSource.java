package org.unionledger.reading.source;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.unionledger.reading.Unreadable;
import org.unionledger.reading.Unreadable.Reason;

/** The text of a PDF, with the lines of a paragraph joined again: a page breaks them wherever it is full. */
final class PdfSource {

    private static final Pattern ENDS = Pattern.compile("[。!?！？;；:：]\\s*$");
    private static final Pattern BEGINS = Pattern.compile(
            "^\\s*(?:[一二三四五六七八九十]{1,3}[、.]|[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[、.．](?!\\d)|第[一二三四五六七八九十]+[章节部篇]|【)");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("^\\s*(?:[-—－]\\s*)?\\d{1,3}(?:\\s*[-—－])?\\s*$|^\\s*第\\s*\\d+\\s*页.*$");

    /** A page whose widest line is narrower is no running text. */
    private static final int NARROWEST = 40;

    private static final int FIRST_WIDE = 0x2010;

    private PdfSource() {}

    static String text(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            return joined(stripper.getText(document));
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Reason.LOCKED, e);
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(Reason.BROKEN, e);
        }
    }

    static String joined(String pages) {
        String[] lines = pages.split("\n");
        int widest = 0;
        for (String line : lines) {
            widest = Math.max(widest, width(line.stripTrailing()));
        }
        StringBuilder text = new StringBuilder();
        boolean open = false;
        for (String line : lines) {
            if (PAGE_NUMBER.matcher(line).matches()) {
                continue;
            }
            boolean goesOn = open && !BEGINS.matcher(line).find() && !line.isBlank();
            text.append(goesOn || text.isEmpty() ? "" : "\n").append(goesOn ? line.strip() : line.stripTrailing());
            open = width(line.stripTrailing()) * 10 >= widest * 8
                    && widest >= NARROWEST
                    && !ENDS.matcher(line).find();
        }
        return text.toString();
    }

    /** As it looks: a Chinese character is twice as wide as a digit. */
    private static int width(String line) {
        return line.chars().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
    }
}
