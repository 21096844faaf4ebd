package org.unionledger.ledger.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.declaration.Choice;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Grading;
import org.unionledger.ledger.web.Shown;

/**
 * What had become of a grade of a union by a day (等级、称号).
 *
 * @param from the first day on which it held; of one that is asked for, the day it was asked for
 */
public record GradeStanding(Declaration ledger, Grading grading, Entry entry, LocalDate from, State state) {

    /** Label {@code ledger.grading.state.<code>}. */
    public enum State {
        HELD,
        /** 已申报, and nothing decided by that day. */
        ASKED,
        /** A later one of its ladder took its place. */
        REPLACED,
        LAPSED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As the reader names it. */
    public String name(Shown shown) {
        return grading.name().stream()
                .map(key -> shown.word(ledger.field(key), entry.values().written(key)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Its last day; null when it holds until it is taken back. */
    public @Nullable LocalDate until() {
        return day(entry, grading.until());
    }

    /** The first day on which it was taken back; null when it was not. */
    public @Nullable LocalDate withdrawnOn() {
        return day(entry, grading.withdrawn());
    }

    /**
     * Of all grades of a union, those held before the others, the latest first.
     *
     * @param entries of one union
     */
    static List<GradeStanding> of(Declaration ledger, Grading grading, List<Entry> entries, LocalDate on) {
        List<GradeStanding> standings = new ArrayList<>();
        Set<List<String>> taken = new HashSet<>();
        entries.stream()
                .filter(entry -> isGranted(grading, entry, on))
                .sorted(Comparator.comparing((Entry entry) -> isWithdrawn(grading, entry, on))
                        .thenComparing(Comparator.comparing((Entry entry) -> from(grading, entry))
                                .reversed())
                        .thenComparing(Comparator.comparing(Entry::id).reversed()))
                .forEach(entry -> standings.add(new GradeStanding(
                        ledger, grading, entry, from(grading, entry), state(grading, entry, on, taken))));
        Stream<GradeStanding> asked = entries.stream()
                .filter(entry -> !entry.day().isAfter(on)
                        && !isGranted(grading, entry, on)
                        && !isRefused(ledger, grading, entry))
                .map(entry -> new GradeStanding(ledger, grading, entry, entry.day(), State.ASKED));
        return Stream.concat(standings.stream(), asked)
                .sorted(Comparator.comparing(GradeStanding::state))
                .toList();
    }

    private static State state(Grading grading, Entry entry, LocalDate on, Set<List<String>> taken) {
        if (isWithdrawn(grading, entry, on)) {
            return State.WITHDRAWN;
        }
        if (!taken.add(grading.series().stream().map(entry.values()::written).toList())) {
            return State.REPLACED;
        }
        LocalDate until = day(entry, grading.until());
        return until != null && until.isBefore(on) ? State.LAPSED : State.HELD;
    }

    private static boolean isGranted(Grading grading, Entry entry, LocalDate on) {
        return grading.granted().holds(entry.values()) && !from(grading, entry).isAfter(on);
    }

    private static boolean isWithdrawn(Grading grading, Entry entry, LocalDate on) {
        LocalDate withdrawn = day(entry, grading.withdrawn());
        return withdrawn != null && !withdrawn.isAfter(on);
    }

    /** It has come to an end without a grade; what was granted on a later day was still asked for. */
    private static boolean isRefused(Declaration ledger, Grading grading, Entry entry) {
        String state = ledger.state();
        return state != null
                && !grading.granted().holds(entry.values())
                && ledger.field(state)
                        .choice(entry.values().written(state))
                        .filter(Choice::closed)
                        .isPresent();
    }

    static LocalDate from(Grading grading, Entry entry) {
        return grading.from().stream()
                .map(key -> entry.values().day(key))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(entry.day());
    }

    private static @Nullable LocalDate day(Entry entry, @Nullable String key) {
        return key == null ? null : entry.values().day(key);
    }
}
