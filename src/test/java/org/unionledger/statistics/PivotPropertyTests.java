package org.unionledger.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Words;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.statistics.pivot.ChartKind;
import org.unionledger.statistics.pivot.Dimension;
import org.unionledger.statistics.pivot.Grain;
import org.unionledger.statistics.pivot.Order;
import org.unionledger.statistics.pivot.Pivot;
import org.unionledger.statistics.pivot.PivotQuestion;
import org.unionledger.statistics.pivot.Pivots;
import org.unionledger.statistics.pivot.Slice;
import org.unionledger.statistics.pivot.UnionChoice;
import org.unionledger.testing.LedgerTest;

/** Tables of random trees, days and kinds, each cell beside what is added up one by one. */
@LedgerTest
@Transactional
class PivotPropertyTests {

    private static final IndicatorId VISITS = new IndicatorId("aid.visits.person_times");
    private static final IndicatorId MEMBERS = new IndicatorId("member.total");
    private static final IndicatorId STAFF = new IndicatorId("staff.total");
    private static final IndicatorId RATE = new IndicatorId("member.join_rate");
    private static final LocalDate FIRST = LocalDate.parse("2024-11-01");
    private static final List<String> OCCASIONS = List.of("春节", "端午", "夏季送清凉");

    @Autowired
    Organizations organizations;

    @Autowired
    Figures figures;

    @Autowired
    Pivots pivots;

    @Autowired
    MessageSource messages;

    private record Fact(
            IndicatorId indicator,
            OrganizationId union,
            LocalDate day,
            @Nullable String occasion,
            BigDecimal quantity) {}

    private final List<Fact> facts = new ArrayList<>();
    private final List<OrganizationId> streets = new ArrayList<>();
    private final List<List<OrganizationId>> communities = new ArrayList<>();
    private OrganizationId district = new OrganizationId(1);
    private Random random = new Random(0);
    private Words words = new Words(new StaticMessageSource(), Locale.CHINA);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_cell_is_what_is_counted_one_by_one_and_nothing_is_left_out(long seed) {
        random = new Random(seed);
        words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        plant();
        state();

        unionsByTime();
        unionsByBreakdown();
        timeByIndicators();
        aPageOfTheGreatest();
        aLevel();
    }

    private void plant() {
        district = organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id();
        for (int street = 0; street < 2 + random.nextInt(3); street++) {
            streets.add(found(district, "街道" + street, OrganizationKind.STREET));
            communities.add(new ArrayList<>());
            for (int each = 0; each < 1 + random.nextInt(4); each++) {
                communities
                        .get(street)
                        .add(found(streets.get(street), "社区" + street + each, OrganizationKind.COMMUNITY));
            }
        }
    }

    private OrganizationId found(OrganizationId above, String name, OrganizationKind kind) {
        return organizations
                .found(Scope.operatorAt(district), above, Founding.of(name, kind))
                .id();
    }

    private void state() {
        for (int record = 1; record <= 120; record++) {
            int street = random.nextInt(streets.size());
            List<OrganizationId> below = communities.get(street);
            OrganizationId union = switch (random.nextInt(8)) {
                case 0 -> district;
                case 1 -> streets.get(street);
                default -> below.get(random.nextInt(below.size()));
            };
            IndicatorId indicator = List.of(VISITS, MEMBERS, STAFF).get(random.nextInt(3));
            String occasion = indicator.equals(VISITS) && random.nextInt(4) > 0
                    ? OCCASIONS.get(random.nextInt(OCCASIONS.size()))
                    : null;
            Fact fact = new Fact(
                    indicator,
                    union,
                    FIRST.plusDays(random.nextInt(500)),
                    occasion,
                    BigDecimal.valueOf(random.nextInt(40) - 8));
            facts.add(fact);
            figures.state(
                    new Source("ledger.visit", record),
                    List.of(new Posting(
                            indicator,
                            union,
                            fact.day(),
                            occasion == null ? Breakdown.NONE : Breakdown.of("occasion", occasion),
                            fact.quantity())));
        }
    }

    private void unionsByTime() {
        Period year = Period.year(2025);
        for (IndicatorId indicator : List.of(VISITS, MEMBERS)) {
            Pivot table = table(Dimension.UNIONS, Dimension.TIME, List.of(indicator), year, Order.NATURAL, Slice.FIRST);
            for (int row = 0; row < streets.size(); row++) {
                for (int month = 1; month <= 12; month++) {
                    Period of = Period.month(YearMonth.of(2025, month));
                    assertCell(
                            table.rows().get(row).cells().get(month - 1), sum(indicator, below(row), of, fact -> true));
                    assertCell(rest(table, month - 1), sum(indicator, district::equals, of, fact -> true));
                }
                assertCell(table.rows().get(row).cells().get(12), sum(indicator, below(row), year, fact -> true));
            }
            assertCell(
                    Objects.requireNonNull(table.total()).cells().get(12),
                    sum(indicator, union -> true, year, fact -> true));
        }
    }

    private void unionsByBreakdown() {
        Period half = Period.half(2025, 1);
        Pivot table = table(Dimension.UNIONS, Dimension.BREAKDOWN, List.of(VISITS), half, Order.NATURAL, Slice.FIRST);
        List<String> heads = table.columns().stream().map(Pivot.Column::label).toList();
        for (int column = 0; column < heads.size(); column++) {
            Predicate<Fact> of = kind(heads.get(column));
            for (int row = 0; row < streets.size(); row++) {
                assertCell(table.rows().get(row).cells().get(column), sum(VISITS, below(row), half, of));
            }
            assertCell(Objects.requireNonNull(table.total()).cells().get(column), sum(VISITS, union -> true, half, of));
            assertCell(rest(table, column), sum(VISITS, district::equals, half, of));
        }
    }

    private static Predicate<Fact> kind(String head) {
        return switch (head) {
            case "合计" -> fact -> true;
            case "未注明" -> fact -> fact.occasion() == null;
            default -> fact -> head.equals(fact.occasion());
        };
    }

    private void timeByIndicators() {
        Period year = Period.year(2025);
        Pivot table = table(
                Dimension.TIME, Dimension.INDICATORS, List.of(MEMBERS, STAFF, RATE), year, Order.NATURAL, Slice.FIRST);
        assertThat(table.rest()).isNull();
        for (int month = 1; month <= 12; month++) {
            Period of = Period.month(YearMonth.of(2025, month));
            BigDecimal members = sum(MEMBERS, union -> true, of, fact -> true);
            BigDecimal staff = sum(STAFF, union -> true, of, fact -> true);
            List<Pivot.Cell> cells = table.rows().get(month - 1).cells();
            assertCell(cells.get(0), members);
            assertCell(cells.get(1), staff);
            assertRate(cells.get(2), members, staff);
        }
    }

    private void aPageOfTheGreatest() {
        Period year = Period.year(2025);
        Pivot table = table(
                Dimension.UNIONS,
                Dimension.INDICATORS,
                List.of(VISITS, MEMBERS, STAFF, RATE),
                year,
                new Order(VISITS.value(), false),
                new Slice(1, 0, true));
        List<BigDecimal> greatestFirst = IntStream.range(0, streets.size())
                .mapToObj(street -> sum(VISITS, below(street), year, fact -> true))
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(table.rows()).hasSize(1);
        assertCell(table.rows().get(0).cells().get(0), greatestFirst.get(0));
        int shown = streets.indexOf(table.rows().get(0).union());
        Predicate<OrganizationId> others = below(shown).negate();
        BigDecimal members = sum(MEMBERS, others, year, fact -> true);
        BigDecimal staff = sum(STAFF, others, year, fact -> true);
        assertCell(rest(table, 0), sum(VISITS, others, year, fact -> true));
        assertCell(rest(table, 1), members);
        assertCell(rest(table, 2), staff);
        assertRate(rest(table, 3), members, staff);
    }

    private void aLevel() {
        Period year = Period.year(2025);
        Pivot table = pivots.of(
                Scope.operatorAt(district),
                words,
                new PivotQuestion(
                        List.of(VISITS),
                        district,
                        new UnionChoice(OrganizationKind.COMMUNITY, List.of()),
                        year,
                        Grain.MONTH,
                        null,
                        Dimension.UNIONS,
                        Dimension.INDICATORS,
                        Set.of(),
                        ChartKind.AUTO,
                        Order.NATURAL,
                        Slice.FIRST,
                        AsOf.NOW));
        assertThat(table.rows())
                .hasSize((int) communities.stream().mapToLong(List::size).sum());
        table.rows()
                .forEach(row -> assertCell(
                        row.cells().get(0), sum(VISITS, union -> union.equals(row.union()), year, fact -> true)));
        assertCell(
                rest(table, 0),
                sum(VISITS, union -> union.equals(district) || streets.contains(union), year, fact -> true));
    }

    private Pivot table(
            Dimension rows, Dimension columns, List<IndicatorId> indicators, Period period, Order order, Slice slice) {
        return pivots.of(
                Scope.operatorAt(district),
                words,
                new PivotQuestion(
                        indicators,
                        district,
                        UnionChoice.DIRECTLY_BELOW,
                        period,
                        Grain.MONTH,
                        "occasion",
                        rows,
                        columns,
                        Set.of(),
                        ChartKind.AUTO,
                        order,
                        slice,
                        AsOf.NOW));
    }

    /** What is not told is nothing. */
    private static Pivot.Cell rest(Pivot table, int column) {
        return Optional.ofNullable(table.rest())
                .map(rest -> rest.cells().get(column))
                .orElseGet(() -> new Pivot.Cell(new FigureLink("0", "", "", null), BigDecimal.ZERO, null, null, null));
    }

    private Predicate<OrganizationId> below(int street) {
        return union ->
                union.equals(streets.get(street)) || communities.get(street).contains(union);
    }

    private BigDecimal sum(IndicatorId indicator, Predicate<OrganizationId> where, Period period, Predicate<Fact> of) {
        boolean stock = !indicator.equals(VISITS);
        return facts.stream()
                .filter(fact -> fact.indicator().equals(indicator) && where.test(fact.union()) && of.test(fact))
                .filter(fact -> !fact.day().isAfter(period.to())
                        && (stock || !fact.day().isBefore(period.from())))
                .map(Fact::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Before anything was known, it is unknown. */
    private static void assertCell(Pivot.Cell cell, BigDecimal expected) {
        assertThat(cell.value() == null ? BigDecimal.ZERO : cell.value()).isEqualByComparingTo(expected);
    }

    private static void assertRate(Pivot.Cell cell, BigDecimal members, BigDecimal staff) {
        BigDecimal value = cell.value();
        if (value != null) {
            assertThat(value)
                    .isEqualByComparingTo(
                            members.multiply(BigDecimal.valueOf(100)).divide(staff, MathContext.DECIMAL128));
        } else {
            assertThat(staff.signum() == 0
                            || members.signum() == 0 && cell.link().text().equals("—"))
                    .isTrue();
        }
    }
}
