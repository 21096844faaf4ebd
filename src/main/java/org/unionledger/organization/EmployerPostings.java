package org.unionledger.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;

/**
 * Which figures an employer posts, and on which day.
 *
 * <p>The employer itself and its headcount count from the day it moved in; where that is not known from the founding of its
 * union, and else from the day its first file spoke of. Its union counts from the founding. A later headcount posts the
 * difference on its own day. From the day of its ending (注销、迁出) on nothing of it is left in stock.
 */
final class EmployerPostings {

    private static final IndicatorId EMPLOYERS = new IndicatorId("org.enterprises.total");
    private static final IndicatorId UNIONISED = new IndicatorId("org.enterprises.unionised");
    private static final IndicatorId FOUNDED = new IndicatorId("org.unions.founded");
    private static final Map<IndicatorId, Function<Headcount, @Nullable Integer>> COUNTS = Map.of(
            new IndicatorId("staff.total"), Headcount::workers,
            new IndicatorId("staff.female"), Headcount::women,
            new IndicatorId("staff.migrant"), Headcount::migrants);

    /** All it ever posts to. */
    static final List<IndicatorId> INDICATORS = Stream.concat(
                    Stream.of(EMPLOYERS, UNIONISED, FOUNDED), COUNTS.keySet().stream())
            .toList();

    private final OrganizationId seat;
    private final EmployerEntry entry;
    private final LocalDate since;
    private final LocalDate until;
    private final List<Posting> postings = new ArrayList<>();

    private EmployerPostings(OrganizationId seat, EmployerEntry entry, LocalDate knownOn, @Nullable LocalDate endedOn) {
        this.seat = seat;
        this.entry = entry;
        this.since = firstDay(entry, knownOn);
        this.until = endedOn == null ? LocalDate.MAX : endedOn;
    }

    /**
     * @param headcounts in the order of their days
     * @param endedOn    the first day on which it is not there any more; null while it is
     */
    static List<Posting> of(
            OrganizationId seat,
            EmployerEntry entry,
            LocalDate knownOn,
            List<DatedHeadcount> headcounts,
            @Nullable LocalDate endedOn) {
        EmployerPostings employer = new EmployerPostings(seat, entry, knownOn, endedOn);
        employer.postItself();
        employer.postHeadcounts(headcounts);
        return employer.postings;
    }

    private static LocalDate firstDay(EmployerEntry entry, LocalDate knownOn) {
        if (entry.movedInOn() != null) {
            return entry.movedInOn();
        }
        return entry.foundedOn() != null ? entry.foundedOn() : knownOn;
    }

    private void postItself() {
        hold(EMPLOYERS, since, ownership(), 1);
        if (entry.isUnionised()) {
            hold(UNIONISED, entry.foundedOn() == null ? since : entry.foundedOn(), ownershipAndForm(), 1);
            if (entry.foundedOn() != null) {
                post(FOUNDED, entry.foundedOn(), ownershipAndForm(), 1);
            }
        }
    }

    private void postHeadcounts(List<DatedHeadcount> headcounts) {
        Headcount before = Headcount.UNKNOWN;
        for (DatedHeadcount each : headcounts) {
            LocalDate day = each.from() == null || each.from().isBefore(since) ? since : each.from();
            Headcount earlier = before;
            COUNTS.forEach((indicator, count) -> hold(
                    indicator, day, ownership(), number(count.apply(each.count())) - number(count.apply(earlier))));
            before = each.count();
        }
    }

    /** In stock from that day until the ending; not at all if that comes first. */
    private void hold(IndicatorId indicator, LocalDate day, Breakdown breakdown, int quantity) {
        if (day.isBefore(until)) {
            post(indicator, day, breakdown, quantity);
            if (!until.equals(LocalDate.MAX)) {
                post(indicator, until, breakdown, -quantity);
            }
        }
    }

    private static int number(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    private void post(IndicatorId indicator, LocalDate day, Breakdown breakdown, int quantity) {
        if (quantity != 0) {
            postings.add(new Posting(indicator, seat, day, breakdown, BigDecimal.valueOf(quantity)));
        }
    }

    private Breakdown ownership() {
        return entry.unitKind() == null
                ? Breakdown.NONE
                : Breakdown.of("ownership", CodeList.UNIT_KIND.nameOf(entry.unitKind()));
    }

    private Breakdown ownershipAndForm() {
        Map<String, String> values = new HashMap<>(ownership().values());
        if (entry.form() != null) {
            values.put("form", entry.form().term());
        }
        return Breakdown.of(values);
    }
}
