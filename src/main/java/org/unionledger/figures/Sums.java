package org.unionledger.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.figures.Findings.Total;
import org.unionledger.figures.ScanPlan.Piece;

/**
 * Answers questions, many in one round trip. A FLOW stays with whoever led the union on the day it happened; a STOCK belongs
 * to whoever leads the union on the day asked for.
 */
@Component
class Sums {

    private static final Comparator<Map.Entry<String, Sum>> GREATEST_FIRST = Map.Entry.<String, Sum>comparingByValue(
                    Comparator.comparing(sum -> Objects.requireNonNull(sum.quantity())))
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());

    private final ScanRepository repository;

    Sums(ScanRepository repository) {
        this.repository = repository;
    }

    /** In the order asked, in one round trip and one snapshot. */
    List<Sum> sums(List<Question> questions, AsOf asOf) {
        var plan = new ScanPlan();
        var wanted = questions.stream()
                .map(question -> Wanted.in(plan, question, null))
                .toList();
        var findings = repository.read(plan.lay(), asOf);
        return wanted.stream().map(each -> sum(each, findings, asOf)).toList();
    }

    /** For each question what its facts carry under the kind of breakdown at the same place of the other list. */
    List<Map<String, Sum>> parts(List<Question> questions, List<String> kinds, AsOf asOf) {
        var plan = new ScanPlan();
        var wanted = IntStream.range(0, questions.size())
                .mapToObj(i -> Wanted.in(plan, questions.get(i), kinds.get(i)))
                .toList();
        var findings = repository.read(plan.lay(), asOf);
        return wanted.stream().map(each -> parts(each.totals(findings))).toList();
    }

    private Sum sum(Wanted wanted, Findings findings, AsOf asOf) {
        var total = wanted.totals(findings).getOrDefault(null, new Total());
        boolean known = total.facts() > 0 || isKnown(wanted, findings, asOf);
        return new Sum(known ? total.quantity() : null, total.facts());
    }

    /**
     * Nothing had counted here by the end of the period: unknown. Something had, but nothing does: zero. What was known at a
     * past moment never changes again and may be asked for by a statement of its own.
     */
    private boolean isKnown(Wanted wanted, Findings findings, AsOf asOf) {
        var until = wanted.range().until();
        return asOf.moment() == null
                ? wanted.pieces().stream().anyMatch(piece -> findings.hasBegunBefore(piece.scan(), until))
                : repository.hadBegun(wanted.strand(), until, asOf);
    }

    private static Map<String, Sum> parts(Map<@Nullable String, Total> totals) {
        var parts = new LinkedHashMap<String, Sum>();
        totals.entrySet().stream()
                .filter(each ->
                        each.getKey() != null && each.getValue().quantity().signum() != 0)
                .map(each -> Map.entry(
                        Objects.requireNonNull(each.getKey()),
                        new Sum(each.getValue().quantity(), each.getValue().facts())))
                .sorted(GREATEST_FIRST)
                .forEach(each -> parts.put(each.getKey(), each.getValue()));
        return parts;
    }

    /** A question and the pieces its answer is put together from. */
    private record Wanted(Strand strand, Span range, List<Piece> pieces) {

        static Wanted in(ScanPlan plan, Question question, @Nullable String splitting) {
            var strand = Strand.of(question, splitting);
            var range = range(question);
            return new Wanted(strand, range, plan.want(strand, range));
        }

        private static Span range(Question question) {
            var period = question.query().period();
            return new Span(
                    question.stock() ? LocalDate.MIN : period.from(),
                    period.to().plusDays(1));
        }

        Map<@Nullable String, Total> totals(Findings findings) {
            Map<@Nullable String, Total> totals = new HashMap<>();
            pieces.forEach(piece -> findings.addTo(totals, piece));
            return totals;
        }
    }
}
