package org.unionledger.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.summary.ShippedIndicators.Shipped;
import org.unionledger.summary.outline.Outline;
import org.unionledger.summary.outline.OutlineSection;
import org.unionledger.summary.outline.Outlines;
import org.unionledger.summary.pattern.Each;
import org.unionledger.summary.pattern.Operand;

/** Every outline that comes with the product, told of every kind of summary it is for. */
class EveryOutlineTests {

    private static final List<Outline> OUTLINES = read();

    /** Texts to be read by people. */
    private static final Path TEXTS = Path.of("target/summaries");

    private static final Pattern BROKEN = Pattern.compile("[，。；、：（][，。；、：）]|[，；、：]$|^[，。；、：]|（）");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{IsHan}{2,})\\1|的的|了了|人人次|人次人次|家家(?!户)");
    private static final Pattern ZERO = Pattern.compile("(?<![0-9.])0(?![0-9.])");

    private static List<Outline> read() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/summaries"))) {
            List<Outline> outlines = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                outlines.add(SummariesFixture.read(Files.readString(file)));
            }
            return outlines;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static List<ToldOutline> all() {
        return ToldOutline.all(OUTLINES);
    }

    private static String body(Summary summary) throws IOException {
        String text = ShippedOutlineTests.text(summary);
        int annex = text.indexOf("数据来源");
        return annex < 0 ? text : text.substring(0, annex);
    }

    private static Stream<Paragraph> paragraphs(Summary summary) {
        return Stream.of(
                        summary.opening().stream(),
                        summary.sections().stream().flatMap(EveryOutlineTests::paragraphs),
                        summary.closing().stream())
                .flatMap(part -> part);
    }

    private static Stream<Paragraph> paragraphs(Section section) {
        return Stream.concat(
                section.paragraphs().stream(), section.sections().stream().flatMap(EveryOutlineTests::paragraphs));
    }

    private static void assertReadsWell(Summary summary) {
        assertThat(paragraphs(summary).map(Paragraph::text)).allSatisfy(text -> {
            assertThat(text).endsWith("。").doesNotContain("{", "}", "[", "]", "|", "$", "null", "@");
            assertThat(text).doesNotContainPattern(BROKEN).doesNotContainPattern(DOUBLED);
            assertThat(text).doesNotContainPattern(ZERO);
            assertThat(text.split("。")[0])
                    .as("of which, with nothing before it")
                    .doesNotStartWith("其中")
                    .doesNotStartWith("一是其中");
        });
        assertThat(summary.figures())
                .allSatisfy(figure -> assertThat(figure.value()).isNotZero());
    }

    @ParameterizedTest
    @MethodSource("all")
    void names_only_indicators_and_breakdowns_that_exist(ToldOutline told) {
        told.outline().patterns().forEach(pattern -> {
            assertThat(pattern.operands()).allSatisfy(operand -> assertExists(operand));
            assertThat(pattern.lists()).allSatisfy(EveryOutlineTests::assertCanBeListed);
        });
    }

    private static Shipped assertExists(Operand operand) {
        String id = operand.indicator().value();
        assertThat(ShippedIndicators.find(id)).as(id).isPresent();
        Shipped indicator = ShippedIndicators.find(id).orElseThrow();
        operand.where()
                .values()
                .forEach((kind, value) -> assertThat(indicator.values().getOrDefault(kind, List.of()))
                        .as("%s of %s", kind, id)
                        .contains(value));
        return indicator;
    }

    private static void assertCanBeListed(Each list) {
        boolean unions = list.kind().equals(Each.ANY_UNION)
                || Arrays.stream(OrganizationKind.values())
                        .anyMatch(level -> level.code().equals(list.kind()));
        list.operands().forEach(operand -> {
            Shipped indicator = assertExists(operand);
            assertThat(unions || indicator.values().containsKey(list.kind()))
                    .as("%s of %s", list.kind(), indicator.id())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_full_year_tells_every_section_and_reads_well(ToldOutline told) throws IOException {
        Summary summary = told.ofAFullYear();
        Files.createDirectories(TEXTS);
        Files.writeString(TEXTS.resolve(told.outline().id() + "-" + told.kind().code() + ".txt"), body(summary));
        assertThat(headings(summary.sections())).isEqualTo(count(told.outline().sections()));
        assertReadsWell(summary);
    }

    private static int headings(List<Section> sections) {
        return sections.stream()
                .mapToInt(section -> 1 + headings(section.sections()))
                .sum();
    }

    private static int count(List<OutlineSection> sections) {
        return sections.stream()
                .mapToInt(section -> 1 + count(section.sections()))
                .sum();
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_as_long_as_its_like(ToldOutline told) throws IOException {
        Map<SummaryKind, Integer> shortest = Map.of(SummaryKind.BRIEF, 200, SummaryKind.CAMPAIGN, 300);
        assertThat(body(told.ofAFullYear()).replaceAll("\\s", ""))
                .hasSizeBetween(shortest.getOrDefault(told.kind(), 800), longest(told));
    }

    /** A street's text has a sentence for nearly every register there is; no street keeps them all. */
    private static int longest(ToldOutline told) {
        return switch (told.kind()) {
            case BRIEF -> 1000;
            case CAMPAIGN -> 2000;
            default -> told.outline().id().equals("street") ? 6500 : 5000;
        };
    }

    @ParameterizedTest
    @MethodSource("plans")
    void a_plan_is_told_of_the_year_before_where_no_targets_are_set(ToldOutline told) {
        Summary summary = told.ofTheYearBefore();
        assertThat(headings(summary.sections())).isEqualTo(count(told.outline().sections()));
        assertReadsWell(summary);
    }

    static List<ToldOutline> plans() {
        return all().stream().filter(told -> told.kind() == SummaryKind.PLAN).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void an_empty_book_tells_no_figure_and_no_section(ToldOutline told) {
        Summary summary = told.ofAnEmptyBook();
        assertThat(summary.figures()).isEmpty();
        assertThat(summary.sections()).isEmpty();
        assertReadsWell(summary);
    }

    @ParameterizedTest
    @MethodSource("all")
    void one_domain_alone_tells_only_sections_that_ask_for_it(ToldOutline told) {
        for (String domain : ShippedIndicators.domains()) {
            Summary summary = told.ofOnly(indicator -> indicator.domain().equals(domain));
            assertReadsWell(summary);
            assertThat(summary.sections()).as(domain).hasSizeLessThanOrEqualTo((int) told.outline().sections().stream()
                    .filter(section -> asks(section, domain))
                    .count());
        }
    }

    /** As after some figures of an old summary were entered: of any two, one is known without the other in some of these years. */
    @ParameterizedTest
    @MethodSource("firstOfEach")
    void each_known_figure_is_told_whatever_else_is_unknown(ToldOutline told) {
        List<String> asked = told.outline()
                .allParagraphs()
                .flatMap(paragraph -> paragraph.patterns())
                .flatMap(pattern -> pattern.plain().stream())
                .filter(operand -> operand.where().isEmpty())
                .map(operand -> operand.indicator().value())
                .filter(id -> ShippedIndicators.posted().stream()
                        .anyMatch(posted -> posted.id().equals(id)))
                .distinct()
                .toList();
        for (int half = 0; half < 2 * Integer.bitCount(Integer.highestOneBit(asked.size()) * 2 - 1); half++) {
            int bit = half / 2;
            int known = half % 2;
            List<String> some = IntStream.range(0, asked.size())
                    .filter(i -> (i >> bit & 1) == known)
                    .mapToObj(asked::get)
                    .toList();
            Summary summary = told.ofOnly(indicator -> some.contains(indicator.id()));
            assertReadsWell(summary);
            assertThat(summary.figures().stream()
                            .map(BoundFigure::query)
                            .filter(query -> query != null && query.where().isEmpty())
                            .map(query -> query.indicator().value()))
                    .containsAll(some);
        }
    }

    static List<ToldOutline> firstOfEach() {
        Set<String> seen = new LinkedHashSet<>();
        return all().stream()
                .filter(told -> told.kind() != SummaryKind.PLAN)
                .filter(told -> seen.add(told.outline().id()))
                .toList();
    }

    private static boolean asks(OutlineSection section, String domain) {
        return section.paragraphs().stream()
                        .flatMap(paragraph -> paragraph.patterns())
                        .flatMap(pattern -> pattern.indicators().stream())
                        .anyMatch(indicator -> indicator.value().startsWith(domain))
                || section.sections().stream().anyMatch(part -> asks(part, domain));
    }

    @Nested
    class Together {

        @Test
        void they_are_many_and_no_two_sentences_with_figures_are_the_same() {
            List<String> sentences = OUTLINES.stream()
                    .flatMap(Outline::patterns)
                    .filter(pattern -> pattern.hasFigures())
                    .map(pattern -> pattern.source())
                    .toList();
            Set<String> once = new LinkedHashSet<>();
            List<String> repeated = new ArrayList<>();
            sentences.forEach(sentence -> {
                if (!once.add(sentence)) {
                    repeated.add(sentence);
                }
            });
            assertThat(repeated).isEmpty();
            // 138 regimes, and the texts of five kinds of union should not sound alike
            assertThat(once).hasSizeGreaterThan(400);
        }

        @ParameterizedTest(name = "{1}: {2}")
        @CsvSource({
            "grassroots, 青山机械有限公司工会委员会, enterprise",
            "grassroots, 江南第三工程局有限公司工会, enterprise",
            "grassroots, 红旗小学工会委员会, school",
            "grassroots, 江南区机关幼儿园工会, school",
            "grassroots, 江南区机关工会委员会, office",
            "grassroots, 江南区卫生健康委员会工会, office",
            "grassroots, 江南区财政局工会委员会, office",
            "community, 东港社区联合工会, community",
            "street, 青山街道总工会, street",
            "district, 江南区总工会, area",
            "district, 江南区教育工会, industry",
            "city, 江州市机械产业工会, industry",
            "province, 江东省总工会, area"
        })
        void a_union_is_offered_first_what_is_made_for_its_like(String level, String name, String outline) {
            assertThat(Outlines.fitting(OUTLINES, "annual", level, name))
                    .first()
                    .extracting(Outline::id)
                    .isEqualTo(outline);
        }

        @Test
        void every_indicator_that_records_post_to_can_be_told_by_itself() {
            assertThat(Alone.words().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            ShippedIndicators.posted().stream().map(Shipped::id).toList());
        }

        @Test
        void every_indicator_that_records_post_to_is_told_somewhere() {
            Set<String> told = new LinkedHashSet<>();
            OUTLINES.stream()
                    .flatMap(Outline::patterns)
                    .flatMap(pattern -> pattern.indicators().stream())
                    .forEach(indicator -> told.add(indicator.value()));
            assertThat(told)
                    .containsAll(
                            ShippedIndicators.posted().stream().map(Shipped::id).toList());
        }
    }
}
