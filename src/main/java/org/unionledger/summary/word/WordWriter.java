package org.unionledger.summary.word;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.summary.Annex;
import org.unionledger.summary.Letter;
import org.unionledger.summary.Paragraph;
import org.unionledger.summary.Section;
import org.unionledger.summary.Span;
import org.unionledger.summary.Summary;

/** Writes a document: title, text, signature, and on a new page the annex. */
public final class WordWriter {

    private final Summary summary;
    private final @Nullable Annex annex;
    private final Words words;
    private final XWPFDocument document = new XWPFDocument();
    private final Lines lines = new Lines(document);

    private WordWriter(Summary summary, @Nullable Annex annex, Words words) {
        this.summary = summary;
        this.annex = annex;
        this.words = words;
    }

    /**
     * @param annex null for the text alone, whose figures lead nowhere then
     * @param words Chinese: the document is, whatever language its reader's pages are in
     */
    public static void write(Summary summary, @Nullable Annex annex, Words words, OutputStream output)
            throws IOException {
        WordWriter writer = new WordWriter(summary, annex, words);
        try (XWPFDocument document = writer.document) {
            writer.addAll();
            document.write(output);
        }
    }

    private void addAll() {
        Defaults.set(document);
        document.getProperties().getCoreProperties().setTitle(XmlText.clean(summary.title()));
        document.getProperties().getCoreProperties().setCreator(XmlText.clean(summary.unionName()));
        PageLayout.set(document.getDocument().getBody().addNewSectPr());
        PageNumbers.add(document);
        Compatibility.set(document);
        Letter letter = summary.letter();
        if (letter.isFormal()) {
            Masthead.add(lines, letter);
        }
        Lines.write(lines.title(), Typeface.TITLE, summary.title());
        if (!letter.isFormal() && !letter.number().isEmpty()) {
            Lines.write(lines.title(), Typeface.BODY, letter.number());
        }
        lines.plain();
        summary.opening().forEach(this::add);
        summary.sections().forEach(this::add);
        summary.closing().forEach(this::add);
        if (annex != null) {
            addNoteOf(annex);
        }
        addSignature();
        if (annex != null) {
            add(annex);
        }
        if (letter.isFormal()) {
            Imprint.add(document, lines, letter, summary.unionName());
        }
    }

    private void add(Section section) {
        Lines.write(lines.heading(section.level()), Typeface.ofHeading(section.level()), section.heading());
        section.paragraphs().forEach(this::add);
        section.sections().forEach(this::add);
    }

    private void add(Paragraph paragraph) {
        XWPFParagraph line = lines.indented();
        for (Span span : paragraph.spans()) {
            if (span instanceof Span.Bound bound && annex != null) {
                Bookmarks.link(line, bound.figure().number(), bound.text());
            } else {
                Lines.write(line, Typeface.BODY, span.text());
            }
        }
    }

    /** One line below the text (DOC-10). */
    private void addNoteOf(Annex annex) {
        lines.plain();
        Lines.write(lines.indented(), Typeface.BODY, words.text("summary.annex.named", annex.title()));
    }

    /** Unit and date stay together. */
    private void addSignature() {
        String date = new Formats(words).day(summary.signedOn());
        Signature signature = summary.letter().isFormal()
                ? Signature.sealed(summary.unionName(), date)
                : Signature.of(summary.unionName(), date);
        lines.plain();
        XWPFParagraph unit = lines.right(signature.unitBlank());
        Lines.properties(unit).addNewKeepNext().setVal(true);
        Lines.write(unit, Typeface.BODY, summary.unionName());
        Lines.write(lines.right(signature.dateBlank()), Typeface.BODY, date);
    }

    private void add(Annex annex) {
        XWPFParagraph label = lines.plain();
        label.setPageBreak(true);
        Lines.write(label, Typeface.HEADING_1, words.text("summary.annex.label"));
        lines.plain();
        Lines.write(lines.title(), Typeface.TITLE, annex.title());
        lines.plain();
        Lines.write(lines.indented(), Typeface.BODY, annex.note());
        AnnexTable.add(document, annex);
    }
}
