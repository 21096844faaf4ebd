package org.unionledger.summary;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Period;
import org.unionledger.frame.MentionSource;
import org.unionledger.frame.Mentioned;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.ShippedIndicators.Shipped;
import org.unionledger.summary.outline.Outline;

/** A shipped outline and one kind of summary it is for, told of a union with four unions below it. */
record ToldOutline(Outline outline, SummaryKind kind) {

    private static final OrganizationId UNION = new OrganizationId(1);
    private static final List<String> BELOW = List.of("东港", "西园", "南塘", "北苑");
    private static final int FIRST_BELOW = 2;

    private static final double STEP = 0.92;

    @Override
    public String toString() {
        return outline.id() + " " + kind.code();
    }

    SummaryRequest request() {
        return new SummaryRequest(kind, null, 2025, Math.min(2, kind.parts()), null);
    }

    /** Of a year in which everything has happened that there is an indicator for, and of the one before. */
    Summary ofAFullYear() {
        return of(
                book(indicator -> true),
                SummariesFixture.offer("highlights", "甲", "乙"),
                SummariesFixture.offer("late-duties", "“周报上报”有逾期未办的"),
                SummariesFixture.offer("planned", "甲", "乙"),
                SummariesFixture.offer("missed-targets", new Mentioned("新入会会员", "member.joined", "人")),
                SummariesFixture.offer("exceeded-limits", new Mentioned("受理诉求", "rights.cases.received", "件")));
    }

    Summary ofAnEmptyBook() {
        return of(book(indicator -> false));
    }

    Summary ofOnly(Predicate<Shipped> which) {
        return of(book(which));
    }

    /** Nothing is known of the year itself, not even targets. */
    Summary ofTheYearBefore() {
        InventedBook book = emptyBook();
        LocalDate day = request().period(outline).aYearBefore().from();
        ShippedIndicators.posted().forEach(indicator -> facts(book, indicator, day, 0));
        return of(book);
    }

    private Summary of(InventedBook book, MentionSource... named) {
        Organizations organizations = mock(Organizations.class);
        given(organizations.require(any(), any())).willReturn(union());
        given(organizations.children(any(), any())).willReturn(below());
        Clock later = Clock.fixed(Instant.parse("2027-01-08T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        return new Summaries(
                        organizations,
                        book,
                        union -> List.of(outline),
                        new Mentions(List.of(named)),
                        List.of(),
                        SummariesFixture.messages(),
                        later)
                .compose(Scope.operatorAt(UNION), UNION, request(), AsOf.NOW);
    }

    private OrganizationKind level() {
        return OrganizationKind.ofCode(
                outline.unions().stream().sorted().findFirst().orElseThrow());
    }

    private Organization union() {
        String name =
                outline.named().isEmpty() ? level().code() : outline.named().get(0);
        return new Organization(UNION, UNION_NAMES.getOrDefault(name, "青山" + name + "工会"), level(), null, null, null);
    }

    private static final Map<String, String> UNION_NAMES = Map.of(
            "grassroots", "青山机械有限公司工会",
            "community", "东港社区联合工会",
            "street", "青山街道总工会",
            "district", "江南区总工会",
            "city", "江州市总工会",
            "产业", "江州市机械产业工会",
            "学校", "青山学校工会",
            "机关工会", "江南区机关工会");

    private List<Organization> below() {
        OrganizationKind next = OrganizationKind.values()[level().ordinal() + 1];
        return IntStream.range(0, BELOW.size())
                .mapToObj(i -> new Organization(
                        new OrganizationId(FIRST_BELOW + i), BELOW.get(i) + "工会", next, UNION, null, null))
                .toList();
    }

    private InventedBook emptyBook() {
        InventedBook book = new InventedBook();
        below().forEach(union -> book.below(union.id(), UNION));
        ShippedIndicators.posted().forEach(indicator -> {
            book.knows(indicator.id(), indicator.name(), indicator.unit());
            book.knows(indicator.id() + ".target", indicator.name() + "（目标）", indicator.unit());
        });
        return book;
    }

    private InventedBook book(Predicate<Shipped> which) {
        InventedBook book = emptyBook();
        Period period = request().period(outline);
        ShippedIndicators.posted().stream().filter(which).forEach(indicator -> {
            String target = String.valueOf(value(indicator, 2, 1) * BELOW.size());
            book.fact(indicator.id() + ".target", UNION, period.to(), target);
            facts(book, indicator, period.aYearBefore().from(), 0);
            if (kind != SummaryKind.PLAN) {
                facts(book, indicator, period.from(), 1);
            }
        });
        return book;
    }

    /** Each value of each breakdown once. */
    private static void facts(InventedBook book, Shipped indicator, LocalDate day, int year) {
        int values =
                indicator.values().values().stream().mapToInt(List::size).max().orElse(1);
        for (int union = 0; union < BELOW.size(); union++) {
            for (int i = 0; i < values; i++) {
                Map<String, String> breakdown = new LinkedHashMap<>();
                int nth = i;
                indicator.values().forEach((kind, of) -> breakdown.put(kind, of.get(nth % of.size())));
                int quantity = Math.max(1, value(indicator, union, year) / (i + 1));
                book.fact(
                        indicator.id(),
                        new OrganizationId(FIRST_BELOW + union),
                        day,
                        Breakdown.of(breakdown),
                        String.valueOf(quantity));
            }
        }
    }

    /** Less for each indicator of a domain than for the one before it, so that parts stay within their wholes. */
    private static int value(Shipped indicator, int union, int year) {
        int place = indicator.place();
        double share = Math.pow(STEP, place) * (4 + union) / 4;
        double swing = 1 + 0.02 * year * (place % 3 - 1) + 0.01 * ((place * 7 + union * 3) % 3 - 1);
        return (int) Math.round(share * swing * most(indicator));
    }

    private static int most(Shipped indicator) {
        return switch (indicator.unit()) {
            case "元" -> 24_000;
            case "人" -> "staff".equals(indicator.domain()) ? 1300 : 900;
            case "人次", "票" -> 420;
            default -> 36;
        };
    }

    static List<ToldOutline> all(List<Outline> outlines) {
        List<ToldOutline> all = new ArrayList<>();
        outlines.forEach(outline -> outline.titles()
                .keySet()
                .forEach(kind ->
                        all.add(new ToldOutline(outline, SummaryKind.of(kind).orElseThrow()))));
        return all;
    }
}
