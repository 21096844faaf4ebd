package org.unionledger.establishment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.WrittenDay;

/** Reads what a form has sent; what is missing or not understood is remembered, and refused all at once. */
final class FormReading {

    private static final int LONGEST = 500;

    private final Map<String, String> fields;
    private final List<Problem> problems = new ArrayList<>();

    FormReading(Map<String, String> fields) {
        this.fields = fields;
    }

    /** Empty where nothing was written. */
    String text(String field) {
        String text = fields.getOrDefault(field, "").strip();
        if (text.length() > LONGEST) {
            problems.add(Problem.of(field, "too-long", LONGEST));
        }
        return text;
    }

    /** What was written line by line, empty lines aside. */
    List<String> lines(String field) {
        List<String> lines = fields.getOrDefault(field, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.stream().anyMatch(line -> line.length() > LONGEST)) {
            problems.add(Problem.of(field, "too-long", LONGEST));
        }
        return lines;
    }

    @Nullable
    LocalDate day(String field) {
        String written = text(field);
        if (written.isEmpty()) {
            return null;
        }
        LocalDate day = WrittenDay.read(written).orElse(null);
        if (day == null) {
            problems.add(Problem.of(field, "not-a-day"));
        }
        return day;
    }

    LocalDate requiredDay(String field) {
        LocalDate day = day(field);
        if (day == null && text(field).isEmpty()) {
            problems.add(Problem.of(field, "day-missing"));
        }
        return Objects.requireNonNullElse(day, LocalDate.EPOCH);
    }

    /** @param otherwise stands for what is not known until it is refused */
    <T> T choice(String field, Function<String, Optional<T>> reading, T otherwise) {
        return reading.apply(text(field)).orElseGet(() -> {
            problems.add(Problem.of(field, "choice-missing"));
            return otherwise;
        });
    }

    /** Null where nothing was written. */
    @Nullable
    Integer count(String field) {
        BigDecimal number = number(field);
        if (number != null && number.stripTrailingZeros().scale() > 0) {
            problems.add(Problem.of(field, "not-a-count"));
        }
        return number == null ? null : number.intValue();
    }

    private @Nullable BigDecimal number(String field) {
        String written = text(field).replace(",", "");
        if (written.isEmpty()) {
            return null;
        }
        if (written.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            return new BigDecimal(written);
        }
        problems.add(Problem.of(field, "not-a-count"));
        return null;
    }

    /** @throws EstablishmentRefused with everything that is missing or cannot be understood */
    void unlessUnderstood() {
        EstablishmentRefused.unlessNone(problems);
    }
}
