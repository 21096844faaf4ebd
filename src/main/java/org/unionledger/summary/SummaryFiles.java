package org.unionledger.summary;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureLinks;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Words;
import org.unionledger.summary.output.JsonWriter;
import org.unionledger.summary.output.TextWriter;
import org.unionledger.summary.pdf.FontFiles;
import org.unionledger.summary.pdf.PdfWriter;
import org.unionledger.summary.word.WordWriter;

/** Composes a summary and writes it as a file. Its words are Chinese, whatever language the reader's pages are in. */
@Service
public class SummaryFiles {

    /** Enough to name the first few records behind each figure. */
    private static final int SOME_FACTS = 8;

    private static final int ALL_FACTS = 10_000;

    private final Summaries summaries;
    private final EvidenceReader evidence;
    private final FigureLinks links;
    private final TemplateEngine templates;
    private final Words words;

    SummaryFiles(
            Summaries summaries,
            EvidenceReader evidence,
            FigureLinks links,
            TemplateEngine templates,
            MessageSource messages) {
        this.summaries = summaries;
        this.evidence = evidence;
        this.links = links;
        this.templates = templates;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * Figures and the records behind them are read in one snapshot. Nothing is written to {@code output} unless the whole
     * file could be made.
     *
     * @return what was written
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Summary write(
            Scope scope, OrganizationId union, SummaryRequest request, AsOf asOf, SummaryFile file, OutputStream output)
            throws IOException {
        Summary summary = summaries.compose(scope, union, request, asOf);
        output.write(content(scope, summary, file));
        return summary;
    }

    /**
     * A text that was made of a summary, as a file; what its figures are made of is looked up as of the summary's moment. A
     * file that is refused leaves the transaction around it whole, as nothing was written: the others go on.
     *
     * @throws Refused if it is to be PDF and the machine lacks a font for it
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, noRollbackFor = Refused.class)
    public byte[] file(Scope scope, Summary summary, SummaryFile file) throws IOException {
        return content(scope, summary, file);
    }

    private byte[] content(Scope scope, Summary summary, SummaryFile file) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if (file.annex()) {
            Evidence found = found(scope, summary, file.format());
            write(summary, Annex.of(summary, found, words), found, file.format(), content);
        } else {
            write(summary, null, Evidence.NONE, file.format(), content);
        }
        return content.toByteArray();
    }

    /** Files are passed on, so that records named after a person are not named in them. */
    private Evidence found(Scope scope, Summary summary, SummaryFormat format) {
        return evidence.read(scope, summary, format == SummaryFormat.JSON ? ALL_FACTS : SOME_FACTS)
                .withoutPersons();
    }

    /** @param annex null for the text alone */
    private void write(Summary summary, @Nullable Annex annex, Evidence found, SummaryFormat format, OutputStream file)
            throws IOException {
        switch (format) {
            case DOCX -> WordWriter.write(summary, annex, words, file);
            case PDF -> PdfWriter.write(summary, annex, words, FontFiles.ofThisMachine(), file);
            case HTML -> writeHtml(summary, annex, file);
            case TXT -> TextWriter.write(summary, annex, words, file);
            case JSON -> JsonWriter.write(summary, found, part -> link(summary, part), file);
        }
    }

    private String link(Summary summary, BoundFigure.Part part) {
        String href =
                links.bare(words, part.figure(), summary.asOf(), part.scope()).href();
        return href == null ? "" : href;
    }

    private void writeHtml(Summary summary, @Nullable Annex annex, OutputStream file) throws IOException {
        String style = new ClassPathResource("static/assets/summary.css").getContentAsString(StandardCharsets.UTF_8);
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render(
                "summary/document.jte",
                Map.of("view", SummaryView.standingAlone(summary, annex, words), "style", style),
                html);
        html.writeTo(file);
    }
}
