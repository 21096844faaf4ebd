package org.unionledger.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the entries of a register are invented, from {@code demo/year/*.yaml}. What a field says is written as
 * {@link Wording} understands it.
 *
 * @param times     how often in a year in a street of 480 employers; 0 where {@code every} says when
 * @param every     what comes again on days of a month; null for what comes at any time
 * @param when      the days of it; null for all the year round
 * @param at        which employers it happens at; null for any that has a union
 * @param quiet     how many days before today it ends, because somebody else tells of these
 * @param highlight whether one entry of each year is worth telling (亮点)
 * @param lines     one of these says what the entry is about; may be empty
 * @param outcome   how it ends some days later; null for what is over at once
 */
record Recipe(
        String ledger,
        int times,
        @Nullable Every every,
        @Nullable When when,
        @Nullable At at,
        int quiet,
        boolean highlight,
        Map<String, Object> say,
        List<Line> lines,
        @Nullable Outcome outcome) {

    private static final List<String> GROUPS =
            List.of("organization", "democracy", "rights", "aid", "skills", "culture", "funds", "evaluation");

    Recipe {
        say = Objects.requireNonNullElse(say, Map.of());
        lines = Objects.requireNonNullElse(lines, List.of());
    }

    /** @param often relative to the other lines; 0 counts as once */
    record Line(int often, @Nullable When when, @Nullable At at, Map<String, Object> say) {

        int chances() {
            return Math.max(1, often);
        }
    }

    /** Working days of some months, or from so many to so many days after a feast. */
    record When(@Nullable List<Integer> months, @Nullable Feast feast, int from, int to) {

        List<LocalDate> in(int year) {
            if (feast != null) {
                LocalDate day = feast.in(year);
                return WorkDays.between(day.plusDays(from), day.plusDays(to)).stream()
                        .filter(each -> each.getYear() == year)
                        .toList();
            }
            return Objects.requireNonNull(months).stream()
                    .flatMap(month -> WorkDays.of(YearMonth.of(year, month)).stream())
                    .toList();
        }
    }

    /**
     * Comes again: at the last working day up to each of the days of each of the months.
     *
     * @param of    {@code street}, {@code communities}, or {@code employers} and how many of each community
     * @param often percent of the times it is not forgotten; 0 counts as always
     */
    record Every(@Nullable List<Integer> months, List<Integer> days, String of, int often) {

        List<LocalDate> in(int year) {
            List<Integer> all = IntStream.rangeClosed(1, 12).boxed().toList();
            return Objects.requireNonNullElse(months, all).stream()
                    .flatMap(month -> days.stream()
                            .map(day -> YearMonth.of(year, month)
                                    .atDay(Math.min(
                                            day, YearMonth.of(year, month).lengthOfMonth()))))
                    .map(Every::workday)
                    .toList();
        }

        private static LocalDate workday(LocalDate day) {
            return WorkDays.isOne(day) ? day : workday(day.minusDays(1));
        }

        int percent() {
            return often == 0 ? 100 : often;
        }
    }

    /**
     * @param after  from how many to how many days after the entry's day it ends
     * @param open   what the entry says until then
     * @param closed one of these says what came of it; {@code {end}} is the day
     */
    record Outcome(Span after, Map<String, Object> open, List<Line> closed) {}

    /** Which employers something happens at. */
    enum At {
        @JsonProperty("union")
        UNION,
        /** Large enough for delegates and teams. */
        @JsonProperty("large")
        LARGE,
        /** Its union's first term is over. */
        @JsonProperty("old")
        OLD,
        /** Its union was founded not long ago. */
        @JsonProperty("new")
        NEW,
        @JsonProperty("school")
        SCHOOL,
        /** With a union or without. */
        @JsonProperty("any")
        ANY;

        private static final int SMALL = 13;
        private static final int LARGE_FROM = 33;
        private static final int TERM_YEARS = 3;
        private static final int NEW_DAYS = 300;
        private static final List<String> SCHOOLS = List.of("幼儿园", "小学", "中学", "学校");

        boolean includes(InventedEmployer employer, LocalDate day) {
            boolean unionised = employer.isUnionisedOn(day);
            return switch (this) {
                case UNION -> unionised && employer.workers() >= SMALL;
                case LARGE -> unionised && employer.workers() >= LARGE_FROM;
                case OLD -> employer.isUnionisedOn(day.minusYears(TERM_YEARS)) && employer.workers() >= SMALL;
                case NEW -> unionised && !employer.isUnionisedOn(day.minusDays(NEW_DAYS));
                case SCHOOL -> employer.isThereOn(day) && SCHOOLS.stream().anyMatch(employer.name()::endsWith);
                case ANY -> employer.isThereOn(day);
            };
        }
    }

    /** How many entries it takes to tell of each line and each outcome once; at least one. */
    int kinds() {
        int outcomes = outcome == null ? 1 : outcome.closed().size();
        return Math.max(1, Math.max(lines.size(), outcomes));
    }

    /** All recipes, in the order of the menu. */
    static List<Recipe> readAll() {
        return GROUPS.stream()
                .flatMap(group -> List.of(DemoData.read("year/" + group, Recipe[].class)).stream())
                .toList();
    }

    /** What a line says first, then what all entries say, as far as the line does not say it. */
    Map<String, Object> said(@Nullable Line line) {
        Map<String, Object> said = new LinkedHashMap<>(line == null ? Map.of() : line.say());
        say.forEach(said::putIfAbsent);
        return said;
    }
}
