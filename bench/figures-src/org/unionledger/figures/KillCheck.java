package org.unionledger.figures;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.KillRecords.Known;

/** Whether everything is as it must be after a kill. */
final class KillCheck {

    private static final int FIGURES = 200;

    private record Place(IndicatorId indicator, OrganizationId union, LocalDate day) {}

    private final BenchBook book;
    private final KillRecords records;
    private final List<IndicatorId> indicators;
    private final PrintStream out;
    private int wrong;

    KillCheck(BenchBook book, KillRecords records, List<IndicatorId> indicators, PrintStream out) {
        this.book = book;
        this.records = records;
        this.indicators = indicators;
        this.out = out;
    }

    /** Prints each difference; returns whether there is none. */
    boolean isGood(long seed) throws IOException {
        var reconciler = book.reconciler;
        reconciler.differences().first().forEach(each -> wrong("total", each));
        reconciler.strayed().forEach(each -> wrong("way", each));
        reconciler.homeless().forEach(each -> wrong("homeless", each));
        var posted = posted();
        var known = records.known();
        known.forEach((record, each) -> checkRecord(record, each, posted.getOrDefault(record, Map.of())));
        posted.keySet().stream().filter(record -> !known.containsKey(record)).forEach(record -> wrong("unknown", record));
        checkFigures(new Random(seed));
        out.printf("%s records, %s in the tail: %s%n", known.size(), book.tail(), wrong == 0 ? "good" : "BAD");
        return wrong == 0;
    }

    private void wrong(String what, Object which) {
        wrong++;
        out.println("WRONG " + what + ": " + which);
    }

    private void checkRecord(long record, Known known, Map<Place, BigDecimal> posted) {
        boolean fits = known.possible().stream()
                .anyMatch(version -> version == 0 ? posted.isEmpty() : said(record, version).equals(posted));
        if (!fits) {
            wrong("record " + record + " " + known, posted);
        }
    }

    private Map<Place, BigDecimal> said(long record, int version) {
        return records.says(record, version).stream()
                .collect(Collectors.toMap(
                        each -> new Place(each.indicator(), each.organization(), each.day()), Posting::quantity));
    }

    private Map<Long, Map<Place, BigDecimal>> posted() {
        var posted = new HashMap<Long, Map<Place, BigDecimal>>();
        book.jdbc
                .sql("""
                select fact.record, indicator.code, fact.organization, fact.day, sum(fact.quantity) as quantity
                  from figures.fact
                  join figures.indicator on indicator.id = fact.indicator
                  join figures.source_kind on source_kind.id = fact.source_kind and source_kind.code = :kind
                 group by 1, 2, 3, 4
                having sum(fact.quantity) <> 0
                """)
                .param("kind", KillRecords.KIND)
                .query(row -> {
                    posted.computeIfAbsent(row.getLong("record"), key -> new HashMap<>())
                            .put(
                                    new Place(
                                            new IndicatorId(row.getString("code")),
                                            new OrganizationId(row.getInt("organization")),
                                            row.getObject("day", LocalDate.class)),
                                    row.getBigDecimal("quantity"));
                });
        return posted;
    }

    private void checkFigures(Random random) {
        var all = Stream.of(List.of(KillTown.DISTRICT), KillTown.STREETS, KillTown.COMMUNITIES, KillTown.UNIONS).toList();
        var queries = new ArrayList<FigureQuery>();
        for (int i = 0; i < FIGURES; i++) {
            var one = KillTown.day(random);
            var other = KillTown.day(random);
            queries.add(new FigureQuery(
                    KillTown.any(indicators, random),
                    KillTown.any(KillTown.any(all, random), random),
                    one.isBefore(other) ? new Period(one, other) : new Period(other, one),
                    Breakdown.NONE));
        }
        var naive = new NaiveSql(book).answers(new BenchQuestions.Ask(queries));
        var figures = book.reader.read(queries, AsOf.NOW);
        for (int i = 0; i < FIGURES; i++) {
            var value = figures.get(i).value();
            if ((value == null ? BigDecimal.ZERO : value).compareTo(naive.get(i)) != 0) {
                wrong("figure", figures.get(i) + ", should be " + naive.get(i));
            }
        }
    }
}
