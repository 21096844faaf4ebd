package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.unionledger.codes.OrganizationId;

/** Moves unions that have many members to another district, and looks at the figures of both times. */
final class BenchMove {

    private static final int UNIONS = 90;
    private static final int MEMBERS = 100_000;
    private static final double SECONDS = 2;
    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);
    private static final IndicatorId TOTAL = new IndicatorId("member.total");

    private final BenchBook book;
    private final BenchCity city;
    private final BenchReads reads;
    private final Report report;

    BenchMove(BenchBook book, BenchCity city, BenchReads reads, Report report) {
        this.book = book;
        this.city = city;
        this.reads = reads;
        this.report = report;
    }

    void measure() {
        var communities = city.children(new OrganizationId(BenchCity.STREETS.first() + 1));
        var unions = communities.stream()
                .flatMap(community -> city.children(community).stream())
                .limit(UNIONS)
                .toList();
        var elsewhere = new OrganizationId(BenchCity.COMMUNITIES.first() + BenchCity.COMMUNITIES.count() - 1);
        join(unions);
        var asked = Stream.concat(reads.sample().stream(), about(communities, elsewhere)).toList();
        var before = book.reader.read(asked, AsOf.NOW);
        var moment = book.keepMoment();
        report.time("move of 90 unions, 100,000 members", SECONDS, () -> city.move(unions, elsewhere, DAY));
        reads.compareWithNaive("after the move", asked);
        reads.spotCheck("after the move");
        for (Figure was : before) {
            var asOf = book.reader.read(was.query(), AsOf.at(moment));
            if (!was.equals(asOf)) {
                report.wrong("as of before the move", asOf + ", should be " + was);
            }
        }
    }

    private void join(List<OrganizationId> unions) {
        var random = new Random(3);
        var statements = new HashMap<Source, List<Posting>>();
        for (int i = 0; i < MEMBERS; i++) {
            statements.put(
                    new Source("bench.member", i),
                    List.of(new Posting(
                            TOTAL,
                            unions.get(random.nextInt(unions.size())),
                            BenchCity.FIRST_DAY.plusDays(random.nextInt(BenchCity.DAYS)),
                            Breakdown.of("sex", random.nextBoolean() ? "男" : "女"),
                            BigDecimal.ONE)));
        }
        book.transaction.executeWithoutResult(status -> book.figures.state(statements));
        book.rollAll();
    }

    /** The members of everybody concerned, around the day and at the end. */
    private static Stream<FigureQuery> about(List<OrganizationId> communities, OrganizationId elsewhere) {
        return Stream.concat(communities.stream(), Stream.of(elsewhere)).flatMap(union -> Stream.of(
                        DAY.minusDays(1), DAY, DAY.plusYears(2))
                .map(day -> new FigureQuery(TOTAL, union, Period.day(day), Breakdown.NONE)));
    }
}
