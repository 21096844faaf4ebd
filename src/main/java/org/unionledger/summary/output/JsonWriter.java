package org.unionledger.summary.output;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Period;
import org.unionledger.figures.RecordLink;
import org.unionledger.summary.BoundFigure;
import org.unionledger.summary.BoundFigure.Part;
import org.unionledger.summary.Evidence;
import org.unionledger.summary.Paragraph;
import org.unionledger.summary.Section;
import org.unionledger.summary.Summary;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The summary as data. A figure that is a plain sum lists its sources, whose quantities add up to its value; a computed one
 * lists its parts, each with its sources or with the number of the figure or part that lists them.
 */
public final class JsonWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    record Document(
            String title,
            @Nullable String number,
            String union,
            int unionId,
            String kind,
            int year,
            Period period,
            Instant asOf,
            LocalDate signedOn,
            Outline outline,
            List<String> opening,
            List<Chapter> sections,
            List<String> closing,
            List<Entry> figures) {}

    record Outline(String id, int version) {}

    record Chapter(String heading, List<String> paragraphs, List<Chapter> sections) {}

    /**
     * @param indicator null for a computed figure that is no indicator of its own
     * @param facts     how many facts it is made of
     * @param sources   null for a computed figure
     * @param complete  whether the sources are all there are
     * @param parts     what a computed figure is computed from; null for a plain one
     */
    record Entry(
            int number,
            String text,
            BigDecimal value,
            String unit,
            String name,
            @Nullable String indicator,
            @Nullable Map<String, String> where,
            @Nullable Period period,
            long facts,
            @Nullable String href,
            @Nullable Boolean complete,
            @Nullable List<SourceEntry> sources,
            @Nullable List<PartEntry> parts) {}

    /** @param sourcesAt where the sources are listed, if not here: the number of a figure or part */
    record PartEntry(
            String number,
            String name,
            BigDecimal value,
            String unit,
            String indicator,
            Map<String, String> where,
            Period period,
            String scope,
            long facts,
            String href,
            @Nullable String sourcesAt,
            @Nullable Boolean complete,
            @Nullable List<SourceEntry> sources) {}

    record SourceEntry(
            String kind,
            long id,
            BigDecimal quantity,
            @Nullable String title,
            @Nullable String href) {}

    /** Gives the address of the page that lists the facts of a figure. */
    public interface Addresses {
        String of(Part part);
    }

    private final Summary summary;
    private final Evidence evidence;
    private final Addresses addresses;
    private final Map<FigureQuery, String> listed = new HashMap<>();

    private JsonWriter(Summary summary, Evidence evidence, Addresses addresses) {
        this.summary = summary;
        this.evidence = evidence;
        this.addresses = addresses;
        for (BoundFigure figure : summary.figures()) {
            if (!figure.isComputed()) {
                listed.putIfAbsent(Objects.requireNonNull(figure.query()), String.valueOf(figure.number()));
            }
        }
    }

    public static void write(Summary summary, Evidence evidence, Addresses addresses, OutputStream output) {
        JSON.writeValue(output, new JsonWriter(summary, evidence, addresses).document());
    }

    private Document document() {
        return new Document(
                summary.title(),
                summary.letter().number().isEmpty() ? null : summary.letter().number(),
                summary.unionName(),
                summary.union().value(),
                summary.kind().code(),
                summary.year(),
                summary.period(),
                summary.moment(),
                summary.signedOn(),
                new Outline(summary.outlineId(), summary.outlineVersion()),
                texts(summary.opening()),
                chapters(summary.sections()),
                texts(summary.closing()),
                summary.figures().stream().map(this::entry).toList());
    }

    private static List<String> texts(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::text).toList();
    }

    private static List<Chapter> chapters(List<Section> sections) {
        return sections.stream()
                .map(section ->
                        new Chapter(section.heading(), texts(section.paragraphs()), chapters(section.sections())))
                .toList();
    }

    private Entry entry(BoundFigure figure) {
        FigureQuery query = figure.query();
        @Nullable Part plain = figure.isComputed() ? null : figure.parts().get(0);
        return new Entry(
                figure.number(),
                figure.text(),
                figure.value(),
                figure.unit(),
                figure.name(),
                query == null ? null : query.indicator().value(),
                query == null ? null : query.where().values(),
                query == null ? null : query.period(),
                figure.facts(),
                plain == null ? null : addresses.of(plain),
                plain == null ? null : complete(plain.figure()),
                plain == null ? null : sources(plain.figure()),
                plain == null ? parts(figure) : null);
    }

    private List<PartEntry> parts(BoundFigure figure) {
        return Stream.iterate(0, i -> i < figure.parts().size(), i -> i + 1)
                .map(i -> part(figure.number() + "-" + (i + 1), figure.parts().get(i)))
                .toList();
    }

    private PartEntry part(String number, Part part) {
        FigureQuery query = part.figure().query();
        String before = listed.putIfAbsent(query, number);
        return new PartEntry(
                number,
                part.name(),
                Objects.requireNonNull(part.figure().value()),
                part.unit(),
                query.indicator().value(),
                query.where().values(),
                query.period(),
                part.scope(),
                part.figure().facts(),
                addresses.of(part),
                before,
                before == null ? complete(part.figure()) : null,
                before == null ? sources(part.figure()) : null);
    }

    private boolean complete(Figure figure) {
        return evidence.of(figure.query()).complete();
    }

    private List<SourceEntry> sources(Figure figure) {
        return evidence.of(figure.query()).stated().stream()
                .map(stated -> {
                    @Nullable RecordLink link = stated.link();
                    return new SourceEntry(
                            stated.source().kind(),
                            stated.source().record(),
                            stated.quantity(),
                            link == null ? null : link.title(),
                            link == null ? null : link.href());
                })
                .toList();
    }
}
