package org.unionledger.summary.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.summary.Annex;
import org.unionledger.summary.Letter;
import org.unionledger.summary.Paragraph;
import org.unionledger.summary.Section;
import org.unionledger.summary.Summary;
import org.unionledger.summary.word.Signature;

/** Writes a document as the Word file has it: head, title, text, signature, on a new sheet the annex, and the imprint. */
public final class PdfWriter {

    private final Summary summary;
    private final @Nullable Annex annex;
    private final Words words;
    private final Setter setter;

    private PdfWriter(Summary summary, @Nullable Annex annex, Words words, Setter setter) {
        this.summary = summary;
        this.annex = annex;
        this.words = words;
        this.setter = setter;
    }

    /**
     * Nothing is written unless the whole document could be set.
     *
     * @param annex null for the text alone
     * @param words Chinese: the document is
     * @param files what it may be set in
     * @throws org.unionledger.frame.Refused if no Chinese font can be embedded, or none has a character of the text
     */
    public static void write(Summary summary, @Nullable Annex annex, Words words, FontFiles files, OutputStream output)
            throws IOException {
        try (PDDocument document = new PDDocument();
                Typecase typecase = Typecase.of(files, document)) {
            describe(document, summary);
            try (Sheets sheets = new Sheets(document)) {
                new PdfWriter(summary, annex, words, new Setter(typecase, sheets)).write();
                sheets.links().write(document);
            }
            typecase.requireAll();
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            document.save(whole);
            whole.writeTo(output);
        }
    }

    private static void describe(PDDocument document, Summary summary) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(summary.title());
        information.setAuthor(summary.unionName());
        document.getDocumentCatalog().setLanguage("zh-CN");
    }

    private void write() throws IOException {
        Letter letter = summary.letter();
        if (letter.isFormal()) {
            new Head(setter, letter).write();
        }
        setter.centered(summary.title(), Face.TITLE, Setter.TITLE);
        if (!letter.isFormal() && !letter.number().isEmpty()) {
            setter.centered(letter.number(), Face.BODY, Setter.TEXT);
        }
        setter.blank(1);
        for (Paragraph paragraph : summary.opening()) {
            setter.paragraph(paragraph);
        }
        for (Section section : summary.sections()) {
            write(section);
        }
        for (Paragraph paragraph : summary.closing()) {
            setter.paragraph(paragraph);
        }
        if (annex != null) {
            setter.blank(1);
            setter.paragraph(words.text("summary.annex.named", annex.title()), Face.BODY);
        }
        sign();
        if (annex != null) {
            add(annex);
        }
        if (letter.isFormal()) {
            new Foot(setter, letter, summary.unionName()).write();
        }
        setter.number();
    }

    private void write(Section section) throws IOException {
        setter.sheets().require((headings(section) + 1) * Sheets.LINE);
        setter.heading(
                section.heading(),
                switch (section.level()) {
                    case 1 -> Face.BLACK;
                    case 2 -> Face.SCRIPT;
                    default -> Face.BODY;
                });
        for (Paragraph paragraph : section.paragraphs()) {
            setter.paragraph(paragraph);
        }
        for (Section below : section.sections()) {
            write(below);
        }
    }

    /** How many stand one right below the other; they stay together with a line of text. */
    private static int headings(Section section) {
        boolean further = section.paragraphs().isEmpty() && !section.sections().isEmpty();
        return 1 + (further ? headings(section.sections().get(0)) : 0);
    }

    /** Unit and date stay together. */
    private void sign() throws IOException {
        String date = new Formats(words).day(summary.signedOn());
        Signature signature = summary.letter().isFormal()
                ? Signature.sealed(summary.unionName(), date)
                : Signature.of(summary.unionName(), date);
        setter.blank(1);
        setter.sheets().require(2 * Sheets.LINE);
        setter.right(summary.unionName(), signature.unitBlank());
        setter.right(date, signature.dateBlank());
    }

    private void add(Annex annex) throws IOException {
        setter.sheets().next();
        setter.flush(words.text("summary.annex.label"), Face.BLACK);
        setter.blank(1);
        setter.centered(annex.title(), Face.TITLE, Setter.TITLE);
        setter.blank(1);
        setter.paragraph(annex.note(), Face.BODY);
        new Table(setter).write(annex.heads(), annex.rows());
    }
}
