package org.unionledger.ledger.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.GradedArea;
import org.unionledger.ledger.GradedPage;
import org.unionledger.ledger.HeldGrades;
import org.unionledger.ledger.HeldGrades.GradeFilter;
import org.unionledger.ledger.HeldGrades.GradeState;
import org.unionledger.ledger.LastChecks;
import org.unionledger.ledger.LastChecks.CheckFilter;
import org.unionledger.ledger.LastChecks.Unchecked;
import org.unionledger.ledger.Ledgers;

/** The unions of an area by their standing, page by page or all of them. */
@Component
class GradingLists {

    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);
    private static final int AT_A_TIME = 1_000;

    private final LastChecks lastChecks;
    private final HeldGrades heldGrades;
    private final GradingDuties duties;
    private final Ledgers ledgers;

    GradingLists(LastChecks lastChecks, HeldGrades heldGrades, GradingDuties duties, Ledgers ledgers) {
        this.lastChecks = lastChecks;
        this.heldGrades = heldGrades;
        this.duties = duties;
        this.ledgers = ledgers;
    }

    /** One more than a page holds, to tell whether there is another. */
    GradedPage<StandardStanding> checks(
            Scope scope, OrganizationId within, CheckList list, DayCursor after, int limit) {
        if (isNobody(within, list)) {
            return new GradedPage<>(List.of(), 0);
        }
        GradedPage<Entry> page = lastChecks.page(area(scope, within, list), filter(within, list), after, limit);
        return new GradedPage<>(
                page.rows().stream().flatMap(check -> standing(list, check)).toList(), page.count());
    }

    long count(Scope scope, OrganizationId within, CheckList list) {
        if (list.isUnchecked()) {
            return lastChecks.countUnchecked(area(scope, within, list), list.standard());
        }
        return isNobody(within, list) ? 0 : lastChecks.count(area(scope, within, list), filter(within, list));
    }

    GradedPage<Unchecked> unchecked(Scope scope, OrganizationId within, CheckList list, long after, int limit) {
        return lastChecks.unchecked(area(scope, within, list), list.standard(), after, limit);
    }

    GradedPage<GradeStanding> grades(Scope scope, OrganizationId within, GradeList list, DayCursor after, int limit) {
        GradedPage<Entry> page = heldGrades.page(area(scope, within, list), filter(within, list), after, limit);
        return new GradedPage<>(
                page.rows().stream().map(entry -> standing(list, entry)).toList(), page.count());
    }

    long count(Scope scope, OrganizationId within, GradeList list) {
        return heldGrades.count(area(scope, within, list), filter(within, list));
    }

    /** All of them, a part at a time. */
    void eachCheck(Scope scope, OrganizationId within, CheckList list, Consumer<List<StandardStanding>> reader) {
        if (isNobody(within, list)) {
            return;
        }
        try (Stream<Entry> checks = lastChecks.every(area(scope, within, list), filter(within, list))) {
            inParts(
                    checks,
                    part -> reader.accept(part.stream()
                            .flatMap(check -> standing(list, check))
                            .toList()));
        }
    }

    /** All of them, a part at a time. */
    void eachUnchecked(Scope scope, OrganizationId within, CheckList list, Consumer<List<Unchecked>> reader) {
        try (Stream<Unchecked> unions = lastChecks.everyUnchecked(area(scope, within, list), list.standard())) {
            inParts(unions, reader);
        }
    }

    /** All of them, a part at a time. */
    void eachGrade(Scope scope, OrganizationId within, GradeList list, Consumer<List<GradeStanding>> reader) {
        try (Stream<Entry> grades = heldGrades.every(area(scope, within, list), filter(within, list))) {
            inParts(
                    grades,
                    part -> reader.accept(
                            part.stream().map(entry -> standing(list, entry)).toList()));
        }
    }

    private static GradedArea area(Scope scope, OrganizationId within, CheckList list) {
        return new GradedArea(scope, list.ledger(), within, list.on());
    }

    private static GradedArea area(Scope scope, OrganizationId within, GradeList list) {
        return new GradedArea(scope, list.ledger(), within, list.on());
    }

    private static <T> void inParts(Stream<T> rows, Consumer<List<T>> reader) {
        List<T> part = new ArrayList<>();
        rows.forEach(row -> {
            part.add(row);
            if (part.size() == AT_A_TIME) {
                reader.accept(List.copyOf(part));
                part.clear();
            }
        });
        if (!part.isEmpty()) {
            reader.accept(part);
        }
    }

    private Stream<StandardStanding> standing(CheckList list, Entry check) {
        return StandardStanding.of(list.ledger(), list.checklist(), List.of(check), ledgers::declaration).stream();
    }

    static DayCursor cursor(Entry check) {
        return new DayCursor(check.day(), check.id());
    }

    static DayCursor cursor(GradeStanding grade) {
        LocalDate until = grade.until();
        return new DayCursor(until == null ? NO_END : until, grade.entry().id());
    }

    /** Where no time is set after which a union is checked again, no check is due. */
    private boolean isNobody(OrganizationId within, CheckList list) {
        return list.state().equals(CheckList.DUE) && duties.dueBefore(within, list.on()) == null;
    }

    private CheckFilter filter(OrganizationId within, CheckList list) {
        LocalDate before = list.state().equals(CheckList.DUE) ? duties.dueBefore(within, list.on()) : null;
        Boolean met = switch (list.state()) {
            case "met" -> Boolean.TRUE;
            case "unmet" -> Boolean.FALSE;
            default -> null;
        };
        return new CheckFilter(list.standard(), met, list.item(), before);
    }

    private GradeFilter filter(OrganizationId within, GradeList list) {
        return new GradeFilter(list.state(), list.name(), duties.lapsesBy(within, list.on()));
    }

    private static GradeStanding standing(GradeList list, Entry entry) {
        GradeStanding.State state = list.state() == GradeState.LAPSING
                ? GradeStanding.State.HELD
                : GradeStanding.State.valueOf(list.state().name());
        return new GradeStanding(
                list.ledger(), list.grading(), entry, GradeStanding.from(list.grading(), entry), state);
    }
}
