package org.unionledger.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row that says a membership is kept, resumed or ended comes to, by the memberships the book has of the person. Pure.
 * The same row again comes to nothing new.
 */
final class RosterRules {

    private final List<Standing> memberships;
    private final LocalDate today;

    /** @param memberships of one person, in the order of their days */
    RosterRules(List<Standing> memberships, LocalDate today) {
        this.memberships = memberships;
        this.today = today;
    }

    /**
     * @param change  its day being assumed where the row gives none
     * @param dated   whether the row gives its day
     * @param admitted since when the person was a member; null when the row does not say
     */
    RosterStep stepOf(NewChange change, boolean dated, @Nullable LocalDate admitted) {
        if (change.on().isAfter(today)) {
            return new RosterStep.Refuses("change-in-future");
        }
        Optional<RosterStep> known = known(change, dated);
        if (known.isPresent()) {
            return known.get();
        }
        return memberships.stream()
                .filter(Standing::lasts)
                .findFirst()
                .map(lasting -> goingOn(lasting, change))
                .orElseGet(() -> beginning(change, admitted));
    }

    /** What the book says already; an undated row is the same as whatever day the book has. */
    private Optional<RosterStep> known(NewChange change, boolean dated) {
        return memberships.stream()
                .filter(Standing::visible)
                .flatMap(membership -> membership.told().stream()
                        .filter(told -> told.kind() == change.kind()
                                && (dated ? told.on().equals(change.on()) : stillHolds(membership, told))))
                .findFirst()
                .map(RosterStep.Repeats::told);
    }

    private boolean stillHolds(Standing membership, Standing.Told told) {
        boolean last = told.equals(membership.told().get(membership.told().size() - 1));
        boolean ended = memberships.stream().noneMatch(Standing::lasts);
        return last && (membership.lasts() || ended);
    }

    private static RosterStep goingOn(Standing lasting, NewChange change) {
        if (!lasting.visible()) {
            return new RosterStep.Refuses(MemberObjections.MEMBER_ELSEWHERE);
        }
        if (change.kind() == ChangeKind.KEPT && lasting.isKept()) {
            return new RosterStep.Repeats("told-kept", List.of(lasting.firstDayOfChange()));
        }
        if (change.kind() == ChangeKind.RESUMED && !lasting.isKept()) {
            return new RosterStep.Repeats("full-already", List.of());
        }
        if (change.on().isBefore(lasting.firstDayOfChange())) {
            return new RosterStep.Refuses("change-day", List.of(lasting.firstDayOfChange()));
        }
        return change.kind() == ChangeKind.EXPELLED
                ? expelling(lasting, change)
                : new RosterStep.GoesOn(lasting, change);
    }

    /** Nobody is expelled by a list (MEM-07): the three steps come first, on the member's own page. */
    private static RosterStep expelling(Standing lasting, NewChange change) {
        Expulsion expulsion = lasting.expulsion();
        if (expulsion == null) {
            return new RosterStep.Refuses("expulsion-steps");
        }
        return expulsion.objectionsTo(change.on()).stream()
                .<RosterStep>map(objection -> new RosterStep.Refuses(objection.code()))
                .findFirst()
                .orElseGet(() -> new RosterStep.GoesOn(lasting, change));
    }

    private RosterStep beginning(NewChange change, @Nullable LocalDate admitted) {
        if (change.kind() == ChangeKind.KEPT) {
            return new RosterStep.Begins(change);
        }
        if (change.kind() == ChangeKind.RESUMED) {
            return new RosterStep.Refuses("resumes-nobody");
        }
        return admitted == null ? unknown() : ended(change, admitted);
    }

    private RosterStep unknown() {
        return memberships.stream()
                .filter(Standing::visible)
                .reduce((earlier, later) -> later)
                .map(RosterRules::otherwise)
                .orElseGet(() -> new RosterStep.Refuses("leaves-nobody"));
    }

    /** A membership that was over before the book knew of it; not beside another of the same days. */
    private RosterStep ended(NewChange change, LocalDate admitted) {
        return memberships.stream()
                .filter(membership -> membership.overlaps(admitted, change.on()))
                .findFirst()
                .map(membership -> membership.visible()
                        ? otherwise(membership)
                        : new RosterStep.Refuses(MemberObjections.MEMBER_ELSEWHERE))
                .orElseGet(() -> new RosterStep.Begins(
                        change.kind() == ChangeKind.EXPELLED ? change.warned("expulsion-unproven") : change));
    }

    private static RosterStep otherwise(Standing membership) {
        Leaving leaving = Objects.requireNonNull(membership.leaving());
        return new RosterStep.Refuses(
                "left-otherwise", List.of(leaving.on(), leaving.how().term()));
    }
}
