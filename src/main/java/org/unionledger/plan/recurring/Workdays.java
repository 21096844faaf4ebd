package org.unionledger.plan.recurring;

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

    public Workdays() {
        read().years().forEach(year -> {
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
        return worked.contains(day) || !off.containsKey(day) && !WEEKEND.contains(day.getDayOfWeek());
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
