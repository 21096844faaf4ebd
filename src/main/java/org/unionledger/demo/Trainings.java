package org.unionledger.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.unionledger.ledger.declaration.Values;

/** 职工培训: held by the street or by one of its communities. */
final class Trainings implements Register {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RegisterWords.Training words;
    private final Scene scene;

    Trainings(RegisterWords.Training words, Scene scene) {
        this.words = words;
        this.scene = scene;
    }

    @Override
    public String ledger() {
        return "training";
    }

    @Override
    public Stream<InventedEntry> in(int year) {
        return scene.monthly(year, words.months(), this::training);
    }

    private InventedEntry training(LocalDate day) {
        RegisterWords.Topic topic = scene.chance().oneOf(words.topics());
        BigDecimal persons = scene.number(words.persons());
        Values values = Values.of(Map.of(
                "day",
                day,
                "content",
                topic.name(),
                "host",
                scene.chance().happens(30) ? scene.street().name() : scene.community(),
                "persons",
                persons,
                "women",
                women(persons, topic)));
        InventedEntry entry = InventedEntry.of(day, values);
        return scene.chance().happens(5)
                ? entry.firstWritten(values.with("persons", persons.add(BigDecimal.TEN)))
                : entry;
    }

    private BigDecimal women(BigDecimal persons, RegisterWords.Topic topic) {
        int percent = Math.max(0, Math.min(100, topic.women() + scene.chance().between(-9, 9)));
        return persons.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 0, RoundingMode.DOWN);
    }
}
