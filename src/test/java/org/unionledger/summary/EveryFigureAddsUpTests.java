package org.unionledger.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Figures;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.Reorganizations;
import org.unionledger.summary.outline.Outline;
import org.unionledger.testing.LedgerTest;

/**
 * In random years of random trees, with unions that move and records that are corrected, every figure of every summary of every
 * kind is the sum of the facts that its data list, or is computed from such. {@code -Dunion-ledger.seeds=200} tries more.
 */
@LedgerTest
@Transactional
class EveryFigureAddsUpTests {

    private static final int YEAR = 2024;
    private static final LocalDate FIRST = LocalDate.of(YEAR - 1, 1, 1);
    private static final int DAYS = 3 * 365;
    private static final List<String> VALUES = List.of("困难职工", "春节", "其他");

    @Autowired
    Organizations organizations;

    @Autowired
    Reorganizations reorganizations;

    @Autowired
    Figures figures;

    @Autowired
    FigureReader reader;

    @Autowired
    Summaries summaries;

    @Autowired
    SummaryFiles files;

    private Random random = new Random(0);
    private Scope operator = Scope.operatorAt(new OrganizationId(1));
    private final List<OrganizationId> communities = new ArrayList<>();
    private final List<OrganizationId> enterprises = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("union-ledger.seeds", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_figure_of_every_summary_is_the_sum_of_its_facts(long seed) throws IOException {
        random = new Random(seed);
        OrganizationId street = plant();
        record();
        move();
        record();

        int told = tell(street) + tell(any(communities)) + tell(any(enterprises));

        assertThat(told).as("figures that were added up").isGreaterThan(300);
    }

    private OrganizationId plant() {
        OrganizationId street =
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        operator = Scope.operatorAt(street);
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            communities.add(found(street, "社区" + i, OrganizationKind.COMMUNITY));
        }
        for (int i = 0; i < 3 + random.nextInt(4); i++) {
            enterprises.add(found(any(communities), "企业" + i + "工会", OrganizationKind.GRASSROOTS));
        }
        return street;
    }

    private OrganizationId found(OrganizationId above, String name, OrganizationKind kind) {
        return organizations.found(operator, above, Founding.of(name, kind)).id();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A record of each indicator for some unions; a third of them is corrected, some are voided. */
    private void record() {
        List<Indicator> countable = reader.indicators().stream()
                .filter(indicator -> indicator.kind() != IndicatorKind.FORMULA)
                .toList();
        Map<Source, List<Posting>> first = statements(countable);
        figures.state(first);
        Map<Source, List<Posting>> corrected = new TreeMap<>(Comparator.comparingLong(Source::record));
        first.keySet().stream()
                .filter(source -> random.nextInt(3) == 0)
                .forEach(source ->
                        corrected.put(source, random.nextInt(4) == 0 ? List.of() : List.of(posting(any(countable)))));
        figures.state(corrected);
    }

    private long records;

    private Map<Source, List<Posting>> statements(List<Indicator> countable) {
        Map<Source, List<Posting>> statements = new TreeMap<>(Comparator.comparingLong(Source::record));
        for (Indicator indicator : countable) {
            for (int i = 0; i < 3; i++) {
                statements.put(new Source("invented", ++records), List.of(posting(indicator), posting(indicator)));
            }
        }
        return statements;
    }

    private Posting posting(Indicator indicator) {
        Map<String, String> values = new TreeMap<>();
        indicator.breakdowns().stream()
                .filter(kind -> random.nextBoolean())
                .forEach(kind -> values.put(kind, any(VALUES)));
        BigDecimal quantity = indicator.decimals() > 0
                ? BigDecimal.valueOf(random.nextInt(10_000_000), 2)
                : BigDecimal.valueOf(random.nextInt(500));
        return new Posting(
                indicator.id(),
                any(random.nextBoolean() ? enterprises : communities),
                FIRST.plusDays(random.nextInt(DAYS)),
                Breakdown.of(values),
                quantity.add(BigDecimal.ONE));
    }

    private void move() {
        LocalDate day = LocalDate.of(YEAR, 1 + random.nextInt(12), 1);
        reorganizations.move(operator, List.of(any(enterprises)), any(communities), day, "调整");
    }

    /** @return how many figures there were */
    private int tell(OrganizationId union) throws IOException {
        int told = 0;
        for (SummaryKind kind : SummaryKind.values()) {
            for (Outline outline : summaries.outlines(operator, union, kind)) {
                int part = 1 + random.nextInt(kind.parts());
                told += told(union, new SummaryRequest(kind, outline.id(), YEAR, part, null));
            }
        }
        return told;
    }

    private int told(OrganizationId union, SummaryRequest request) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Summary summary = files.write(operator, union, request, AsOf.NOW, SummaryFile.whole(SummaryFormat.JSON), file);
        if (summary.figures().isEmpty()) {
            return 0;
        }
        SummaryJson.read(file.toByteArray()).assertThatEverythingAddsUp();
        summary.figures().forEach(this::assertThatItFollowsFromItsParts);
        return summary.figures().size();
    }

    /** Reckoned again from its parts alone, whose facts have been added up. */
    private void assertThatItFollowsFromItsParts(BoundFigure figure) {
        Map<FigureQuery, Figure> parts = new HashMap<>();
        figure.recipe().queries().forEach(query -> parts.put(query, reader.read(query, AsOf.NOW)));
        figure.parts().forEach(part -> parts.put(part.figure().query(), part.figure()));
        assertThat(figure.recipe().tell(parts)).as(figure.name()).isNotNull();
        assertThat(figure.recipe().tell(parts).value()).as(figure.name()).isEqualByComparingTo(figure.value());
    }
}
