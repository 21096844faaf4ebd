package org.unionledger.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Figures;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.reading.ReadFigure;
import org.unionledger.reading.Readings;
import org.unionledger.summary.Paragraph;
import org.unionledger.summary.Section;
import org.unionledger.summary.Span;
import org.unionledger.summary.Summaries;
import org.unionledger.summary.Summary;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.summary.outline.OutlineSource;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/**
 * Random years of one street are told, and the text is read for another street whose book is empty: once the figures are entered from
 * it, that street's summary says word for word the same. {@code -Dunion-ledger.seeds=50} tries more years.
 */
@LedgerTest
@Transactional
class ThereAndBackTests {

    private static final int YEAR = 2024;
    private static final LocalDate DAY = LocalDate.of(YEAR, 5, 6);

    @Autowired
    Organizations organizations;

    @Autowired
    OutlineSource outlines;

    @Autowired
    Figures figures;

    @Autowired
    FigureReader reader;

    @Autowired
    Readings readings;

    @Autowired
    Backfills backfills;

    @Autowired
    Summaries summaries;

    @Autowired
    As as;

    private Organization told;
    private Organization empty;
    private Scope officer;

    @BeforeEach
    void twoStreets() {
        Organization district = organizations.foundRoot("江南区总工会", OrganizationKind.DISTRICT);
        officer = as.scope(Role.STREET_OFFICER, district.id());
        told = below(district, "甲乙街道总工会");
        empty = below(district, "丙丁街道总工会");
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, Long.getLong("union-ledger.seeds", 2)).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_other_summary_says_the_same(long seed) {
        happen(new Random(seed));
        Summary first = summaries.compose(officer, told.id(), SummaryRequest.annual(YEAR), AsOf.NOW);
        Composed text = new Composed(first);
        long reading = readings.keep(officer, empty.id(), "总结.txt", text.text().getBytes(StandardCharsets.UTF_8));

        backfills.propose(officer, reading, chosen(reading, text));
        correct(reading, text);
        backfills.confirm(officer, reading);

        Summary second = summaries.compose(officer, empty.id(), SummaryRequest.annual(YEAR), AsOf.NOW);
        Set<String> lost = new LinkedHashSet<>(figures(first));
        lost.removeAll(figures(second));
        assertThat(lost).as("of " + figures(first).size()).isEmpty();
        assertThat(new Composed(second).text().replace(empty.name(), told.name()))
                .isEqualTo(text.text());
    }

    private Organization below(Organization district, String name) {
        return organizations.found(officer, district.id(), Founding.of(name, OrganizationKind.STREET));
    }

    private static List<String> figures(Summary summary) {
        return summary.figures().stream()
                .map(figure -> figure.name() + " " + figure.text())
                .toList();
    }

    /** About half of what the outline tells has happened. */
    private void happen(Random random) {
        List<Posting> postings = new ArrayList<>();
        outlines.of(told.id()).stream()
                .filter(outline -> outline.id().equals("street"))
                .flatMap(outline -> outline.allParagraphs())
                .flatMap(paragraph -> paragraph.patterns())
                .flatMap(pattern -> pattern.plain().stream())
                .filter(operand -> operand.where().isEmpty())
                .flatMap(operand -> reader.indicator(operand.indicator()).stream())
                .filter(indicator -> indicator.kind() != IndicatorKind.FORMULA)
                .distinct()
                .filter(indicator -> random.nextBoolean())
                .forEach(indicator -> postings.add(
                        new Posting(indicator.id(), told.id(), DAY, Breakdown.NONE, quantity(indicator, random))));
        figures.state(new Source("backfill", 1_000_000), postings);
    }

    private static BigDecimal quantity(Indicator indicator, Random random) {
        BigDecimal whole =
                BigDecimal.valueOf(1 + random.nextInt(indicator.unit().equals("元") ? 2_000_000 : 3_000));
        return indicator.decimals() == 0 ? whole : whole.movePointLeft(random.nextInt(3));
    }

    /** Each figure of the book that the text tells as it is, where the reader found one with its value; once each. */
    private Set<Chosen> chosen(long reading, Composed text) {
        Set<Chosen> chosen = new LinkedHashSet<>();
        Set<FigureQuery> seen = new LinkedHashSet<>();
        List<ReadFigure> found = readings.open(officer, reading).texts().get(0).figures();
        for (int i = 0; i < found.size(); i++) {
            ReadFigure figure = found.get(i);
            Span.Bound bound = text.at().get(figure.start());
            if (figure.value() != null
                    && bound != null
                    && bound.figure().query() != null
                    && seen.add(bound.figure().query())) {
                chosen.add(new Chosen(1, i));
            }
        }
        return chosen;
    }

    /** What an officer does who knows of what each figure is. */
    private void correct(long reading, Composed text) {
        for (Judged judged : backfills.of(officer, reading)) {
            Backfill draft = judged.backfill();
            BackfillEntry entry = draft.entry();
            FigureQuery of = text.at().get(draft.place()).figure().query();
            backfills.correct(
                    officer,
                    draft.id(),
                    new BackfillEntry(
                            of.indicator(),
                            entry.union(),
                            entry.from(),
                            entry.to(),
                            entry.day(),
                            of.where(),
                            entry.told()));
        }
    }

    /** A summary as a page of text. */
    private static final class Composed {
        private final StringBuilder text = new StringBuilder();
        private final Map<Integer, Span.Bound> at = new HashMap<>();

        Composed(Summary summary) {
            line(summary.title());
            summary.opening().forEach(this::paragraph);
            summary.sections().forEach(this::section);
            summary.closing().forEach(this::paragraph);
        }

        String text() {
            return text.toString();
        }

        /** The figures by where they stand. */
        Map<Integer, Span.Bound> at() {
            return at;
        }

        private void section(Section section) {
            line(section.heading());
            section.paragraphs().forEach(this::paragraph);
            section.sections().forEach(this::section);
        }

        private void paragraph(Paragraph paragraph) {
            for (Span span : paragraph.spans()) {
                if (span instanceof Span.Bound bound) {
                    at.put(text.length(), bound);
                }
                text.append(span.text());
            }
            line("");
        }

        private void line(String words) {
            text.append(words).append('\n');
        }
    }
}
