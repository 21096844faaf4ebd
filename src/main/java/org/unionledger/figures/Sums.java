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
        questions.forEach(question -> plan.want(Strand.of(question, null), range(question)));
        var findings = repository.read(plan.lay(), asOf);
        return questions.stream()
                .map(question -> sum(question, plan, findings, asOf))
                .toList();
    }

    /** For each question what its facts carry under the kind of breakdown at the same place of the other list. */
    List<Map<String, Sum>> parts(List<Question> questions, List<String> kinds, AsOf asOf) {
        var strands = IntStream.range(0, questions.size())
                .mapToObj(i -> Strand.of(questions.get(i), kinds.get(i)))
                .toList();
        var plan = new ScanPlan();
        for (int i = 0; i < questions.size(); i++) {
            plan.want(strands.get(i), range(questions.get(i)));
        }
        var findings = repository.read(plan.lay(), asOf);
        return IntStream.range(0, questions.size())
                .mapToObj(i -> parts(totals(strands.get(i), range(questions.get(i)), plan, findings)))
                .toList();
    }

    private Sum sum(Question question, ScanPlan plan, Findings findings, AsOf asOf) {
        var total = totals(Strand.of(question, null), range(question), plan, findings)
                .getOrDefault(null, new Total());
        boolean known = total.facts() > 0 || isKnown(question, plan, findings, asOf);
        return new Sum(known ? total.quantity() : null, total.facts());
    }

    /**
     * Nothing had counted here by the end of the period: unknown. Something had, but nothing does: zero. What was known at a
     * past moment never changes again and may be asked for by a statement of its own.
     */
    private boolean isKnown(Question question, ScanPlan plan, Findings findings, AsOf asOf) {
        var strand = Strand.of(question, null);
        var range = range(question);
        if (asOf.moment() != null) {
            return repository.hadBegun(strand, range.until(), asOf);
        }
        return plan.scans(strand, range).anyMatch(scan -> findings.hasBegunBefore(scan, range.until()));
    }

    private static Map<@Nullable String, Total> totals(Strand strand, Span range, ScanPlan plan, Findings findings) {
        Map<@Nullable String, Total> totals = new HashMap<>();
        plan.visit(strand, range, (scan, part) -> findings.addTo(totals, scan, part));
        return totals;
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

    private static Span range(Question question) {
        var period = question.query().period();
        return new Span(
                question.stock() ? LocalDate.MIN : period.from(), period.to().plusDays(1));
    }
}
