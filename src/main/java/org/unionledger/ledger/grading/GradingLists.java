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
import org.unionledger.ledger.GradedEntries;
import org.unionledger.ledger.GradedEntries.CheckFilter;
import org.unionledger.ledger.GradedEntries.GradeFilter;
import org.unionledger.ledger.GradedEntries.GradeState;
import org.unionledger.ledger.GradedEntries.Unchecked;
import org.unionledger.ledger.Ledgers;

/** The unions of an area by their standing, page by page or all of them. */
@Component
class GradingLists {

    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);
    private static final int AT_A_TIME = 1_000;

    private final GradedEntries entries;
    private final GradingDuties duties;
    private final Ledgers ledgers;

    GradingLists(GradedEntries entries, GradingDuties duties, Ledgers ledgers) {
        this.entries = entries;
        this.duties = duties;
        this.ledgers = ledgers;
    }

    /** One more than a page holds, to tell whether there is another. */
    List<StandardStanding> checks(Scope scope, OrganizationId within, CheckList list, DayCursor after, int limit) {
        CheckFilter filter = filter(within, list);
        return isNobody(within, list)
                ? List.of()
                : entries
                        .lastChecks(scope, list.ledger(), list.checklist(), within, list.on(), filter, after, limit)
                        .stream()
                        .flatMap(check -> standing(list, check))
                        .toList();
    }

    long count(Scope scope, OrganizationId within, CheckList list) {
        if (list.isUnchecked()) {
            return entries.countUnchecked(scope, list.ledger(), list.checklist(), within, list.on(), list.standard());
        }
        return isNobody(within, list)
                ? 0
                : entries.countLastChecks(
                        scope, list.ledger(), list.checklist(), within, list.on(), filter(within, list));
    }

    List<Unchecked> unchecked(Scope scope, OrganizationId within, CheckList list, long after, int limit) {
        return entries.unchecked(
                scope, list.ledger(), list.checklist(), within, list.on(), list.standard(), after, limit);
    }

    List<GradeStanding> grades(Scope scope, OrganizationId within, GradeList list, DayCursor after, int limit) {
        return entries
                .grades(scope, list.ledger(), list.grading(), within, list.on(), filter(within, list), after, limit)
                .stream()
                .map(entry -> standing(list, entry))
                .toList();
    }

    long count(Scope scope, OrganizationId within, GradeList list) {
        return entries.countGrades(scope, list.ledger(), list.grading(), within, list.on(), filter(within, list));
    }

    /** All of them, a part at a time. */
    void eachCheck(Scope scope, OrganizationId within, CheckList list, Consumer<List<StandardStanding>> reader) {
        if (isNobody(within, list)) {
            return;
        }
        try (Stream<Entry> checks = entries.everyLastCheck(
                scope, list.ledger(), list.checklist(), within, list.on(), filter(within, list))) {
            inParts(
                    checks,
                    part -> reader.accept(part.stream()
                            .flatMap(check -> standing(list, check))
                            .toList()));
        }
    }

    /** All of them, a part at a time. */
    void eachUnchecked(Scope scope, OrganizationId within, CheckList list, Consumer<List<Unchecked>> reader) {
        try (Stream<Unchecked> unions =
                entries.everyUnchecked(scope, list.ledger(), list.checklist(), within, list.on(), list.standard())) {
            inParts(unions, reader);
        }
    }

    /** All of them, a part at a time. */
    void eachGrade(Scope scope, OrganizationId within, GradeList list, Consumer<List<GradeStanding>> reader) {
        try (Stream<Entry> grades =
                entries.everyGrade(scope, list.ledger(), list.grading(), within, list.on(), filter(within, list))) {
            inParts(
                    grades,
                    part -> reader.accept(
                            part.stream().map(entry -> standing(list, entry)).toList()));
        }
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
