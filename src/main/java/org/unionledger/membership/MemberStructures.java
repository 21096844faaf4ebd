package org.unionledger.membership;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;

/**
 * Counts members by their traits, as the register knows them today. Counted from the register each time, not posted as figures:
 * ages change without anything being recorded (docs/adr/0015).
 */
@Service
class MemberStructures {

    private final Members members;
    private final MemberConditions conditions;
    private final StructureRepository repository;
    private final Clock clock;

    MemberStructures(Members members, MemberConditions conditions, StructureRepository repository, Clock clock) {
        this.members = members;
        this.conditions = conditions;
        this.repository = repository;
        this.clock = clock;
    }

    /** One snapshot, so that every table adds up to the total. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public MemberStructure of(Scope scope, MemberFilter filter, String union, Words words) {
        scope.require(Right.READ_MEMBERS);
        long total = members.count(scope, filter);
        Map<MemberTrait, Map<String, Long>> counts =
                repository.count(conditions.of(scope, filter), LocalDate.now(clock));
        return new MemberStructure(
                filter,
                FilterWords.of(union, filter, words),
                new MemberStructure.Line(union, total, "", MemberPages.href("/members", filter)),
                Stream.of(MemberTrait.values())
                        .map(trait -> new MemberStructure.Table(
                                trait,
                                trait.isOfSeveral(),
                                lines(trait, counts.getOrDefault(trait, Map.of()), filter, total, words)))
                        .filter(table -> !table.lines().isEmpty())
                        .toList());
    }

    private static List<MemberStructure.Line> lines(
            MemberTrait trait, Map<String, Long> counts, MemberFilter filter, long total, Words words) {
        return Stream.concat(trait.choices().stream(), counts.keySet().stream().sorted())
                .distinct()
                .filter(counts::containsKey)
                .map(value -> line(trait, value, counts.getOrDefault(value, 0L), filter, total, words))
                .toList();
    }

    private static MemberStructure.Line line(
            MemberTrait trait, String value, long members, MemberFilter filter, long total, Words words) {
        return new MemberStructure.Line(
                trait.label(value, words),
                members,
                share(members, total, words),
                MemberPages.href("/members", filter.with(trait, value)));
    }

    private static String share(long part, long total, Words words) {
        BigDecimal percent = BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
        return new Formats(words).number(percent, 1) + "%";
    }
}
