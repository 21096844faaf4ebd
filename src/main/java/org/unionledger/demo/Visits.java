package org.unionledger.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.unionledger.ledger.declaration.Values;

/** 走访慰问: before the feasts, in the hot season, and all the year round. */
final class Visits implements Register {

    private final RegisterWords.Visiting words;
    private final Scene scene;

    Visits(RegisterWords.Visiting words, Scene scene) {
        this.words = words;
        this.scene = scene;
    }

    @Override
    public String ledger() {
        return "visit";
    }

    @Override
    public Stream<InventedEntry> in(int year) {
        RegisterWords.Everyday everyday = words.everyday();
        return Stream.concat(
                words.occasions().stream().flatMap(occasion -> on(occasion, year)),
                scene.monthly(year, everyday.months(), day -> visit(day, everyday.name(), everyday.kinds())));
    }

    private Stream<InventedEntry> on(RegisterWords.Occasion occasion, int year) {
        LocalDate feast = occasion.feast().in(year);
        List<LocalDate> days = WorkDays.between(feast.plusDays(occasion.from()), feast.plusDays(occasion.to())).stream()
                .filter(day -> day.getYear() == year)
                .toList();
        return scene.some(
                scene.times(occasion.visits(), year), days, day -> visit(day, occasion.name(), occasion.kinds()));
    }

    private InventedEntry visit(LocalDate day, String occasion, Map<String, Integer> kinds) {
        String kind = scene.chance().oneOf(kinds);
        RegisterWords.Kind about = Objects.requireNonNull(words.kinds().get(kind), kind);
        BigDecimal persons = scene.number(about.persons());
        Map<String, Object> values = new TreeMap<>(Map.of(
                "day", day,
                "occasion", occasion,
                "kind", kind,
                "persons", persons,
                "money", persons.multiply(scene.yuan(about.yuan()))));
        if (scene.chance().happens(90)) {
            scene.unionised(day).ifPresent(employer -> values.put("employer", employer.name()));
        }
        if (scene.chance().happens(20)) {
            values.put("note", scene.chance().oneOf(words.notes()));
        }
        return withSlip(InventedEntry.of(day, Values.of(values)));
    }

    private InventedEntry withSlip(InventedEntry entry) {
        if (scene.chance().happens(3)) {
            BigDecimal tenfold =
                    Objects.requireNonNull(entry.values().number("money")).multiply(BigDecimal.TEN);
            return entry.firstWritten(entry.values().with("money", tenfold));
        }
        return scene.chance().happens(1) ? entry.enteredTwice() : entry;
    }
}
