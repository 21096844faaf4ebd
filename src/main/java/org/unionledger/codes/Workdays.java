package org.unionledger.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The days people work on: holidays and the weekends worked instead as announced, else Monday to Friday. */
@Component
public class Workdays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<LocalDate, String> off = new HashMap<>();
    private final Set<LocalDate> worked = new HashSet<>();
    private final int announcedUntil;

    public Workdays() {
        List<Year> years = read().years();
        announcedUntil = years.stream().mapToInt(Year::year).max().orElse(0);
        years.forEach(year -> {
            year.off()
                    .forEach(feast ->
                            feast.from().datesUntil(feast.to().plusDays(1)).forEach(day -> off.put(day, feast.name())));
            worked.addAll(year.worked());
        });
    }

    record Announced(List<Year> years) {}

    record Year(int year, String source, List<Feast> off, List<LocalDate> worked) {}

    record Feast(String name, LocalDate from, LocalDate to) {}

    private static Announced read() {
        try (var content = new ClassPathResource("calendar/holidays.yaml").getInputStream()) {
            return new YAMLMapper().readValue(content, Announced.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isOne(LocalDate day) {
        return worked.contains(day) || (!off.containsKey(day) && !WEEKEND.contains(day.getDayOfWeek()));
    }

    /** The day that is so many working days later; the first of them comes after {@code day}. */
    public LocalDate after(LocalDate day, int workdays) {
        LocalDate reached = day;
        for (int left = workdays; left > 0; ) {
            reached = reached.plusDays(1);
            left -= isOne(reached) ? 1 : 0;
        }
        return reached;
    }

    /** The last year of which the days off are known. */
    public int announcedUntil() {
        return announcedUntil;
    }

    /** Whether it is a weekend's day on which people work. */
    public boolean isWorkedInstead(LocalDate day) {
        return worked.contains(day);
    }

    /** Why nobody works on the day, such as 春节; empty on working days and ordinary weekends. */
    public Optional<String> feast(LocalDate day) {
        return Optional.ofNullable(off.get(day));
    }
}
