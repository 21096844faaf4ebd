package org.unionledger.summary.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.summary.Annex;
import org.unionledger.summary.Letter;
import org.unionledger.summary.Paragraph;
import org.unionledger.summary.Section;
import org.unionledger.summary.Summary;

/** Plain text: paragraphs two characters in, the annex as lines of cells with tabs between. */
public final class TextWriter {

    private static final String INDENT = "\u3000\u3000";

    private final StringBuilder text = new StringBuilder();

    private TextWriter() {}

    /** @param annex null for the text alone */
    public static void write(Summary summary, @Nullable Annex annex, Words words, OutputStream output)
            throws IOException {
        TextWriter writer = new TextWriter();
        writer.head(summary.letter());
        writer.line(summary.title());
        if (!summary.letter().isFormal() && !summary.letter().number().isEmpty()) {
            writer.line(summary.letter().number());
        }
        writer.line("");
        summary.opening().forEach(writer::add);
        summary.sections().forEach(writer::add);
        summary.closing().forEach(writer::add);
        writer.line("");
        writer.line(summary.unionName());
        writer.line(new Formats(words).day(summary.signedOn()));
        if (annex != null) {
            writer.add(annex);
        }
        writer.imprint(summary);
        output.write(writer.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void head(Letter letter) {
        if (letter.isFormal()) {
            line(letter.mark());
            line(letter.signatory().isEmpty() ? letter.number() : letter.number() + INDENT + letter.signatory());
            line("");
        }
    }

    private void imprint(Summary summary) {
        if (summary.letter().isFormal()) {
            line("");
            if (!summary.letter().copies().isEmpty()) {
                line(summary.letter().copies());
            }
            line(summary.unionName() + INDENT + summary.letter().issued());
        }
    }

    private void add(Section section) {
        line(INDENT + section.heading());
        section.paragraphs().forEach(this::add);
        section.sections().forEach(this::add);
    }

    private void add(Paragraph paragraph) {
        line(INDENT + paragraph.text());
    }

    private void add(Annex annex) {
        line("");
        line(annex.title());
        line(annex.note());
        line(String.join("\t", annex.heads()));
        annex.rows().forEach(row -> line(String.join("\t", row.cells())));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
