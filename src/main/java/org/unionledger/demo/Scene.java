package org.unionledger.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where and to whom the entries of a register happen: a street with its employers. */
record Scene(District.Street street, List<InventedEmployer> employers, People people, int firstYear, Chance chance) {

    private static final double GROWTH = 1.08;
    private static final int ROUND_YUAN = 50;

    /** How often in a year something happens here that happens so often in a street of 480 employers. */
    int times(int often, int year) {
        return chance.about(often * street.share() * (year == firstYear ? 1 : GROWTH));
    }

    /** So many in each month of the year, beginning in January. */
    Stream<InventedEntry> monthly(int year, List<Integer> months, Function<LocalDate, InventedEntry> entry) {
        return IntStream.range(0, months.size())
                .boxed()
                .flatMap(month ->
                        some(times(months.get(month), year), WorkDays.of(YearMonth.of(year, month + 1)), entry));
    }

    Stream<InventedEntry> some(int times, List<LocalDate> days, Function<LocalDate, InventedEntry> entry) {
        return IntStream.range(0, times).mapToObj(number -> entry.apply(chance.oneOf(days)));
    }

    /** An employer that has a union on the day. */
    Optional<InventedEmployer> unionised(LocalDate day) {
        return any(day, InventedEmployer::isUnionisedOn);
    }

    Optional<InventedEmployer> employer(LocalDate day) {
        return any(day, InventedEmployer::isThereOn);
    }

    private Optional<InventedEmployer> any(LocalDate day, BiFunction<InventedEmployer, LocalDate, Boolean> which) {
        List<InventedEmployer> those = employers.stream()
                .filter(employer -> which.apply(employer, day))
                .toList();
        return those.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(those));
    }

    /** What people call one of the communities. */
    String community() {
        return District.Street.areaOf(chance.oneOf(street.communities()));
    }

    /** A round sum. */
    BigDecimal yuan(Span between) {
        return BigDecimal.valueOf(
                (long) ROUND_YUAN * chance.between(between.from() / ROUND_YUAN, between.to() / ROUND_YUAN));
    }

    BigDecimal number(Span between) {
        return BigDecimal.valueOf(chance.between(between));
    }
}
