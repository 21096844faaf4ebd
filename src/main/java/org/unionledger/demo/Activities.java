package org.unionledger.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.unionledger.ledger.declaration.Values;

/** 文体活动: in the communities and in the halls of the street. */
final class Activities implements Register {

    private final RegisterWords.Culture words;
    private final Scene scene;

    Activities(RegisterWords.Culture words, Scene scene) {
        this.words = words;
        this.scene = scene;
    }

    @Override
    public String ledger() {
        return "activity";
    }

    @Override
    public Stream<InventedEntry> in(int year) {
        return scene.monthly(year, words.months(), this::activity);
    }

    private InventedEntry activity(LocalDate day) {
        RegisterWords.Event event = scene.chance().oneOf(words.names());
        InventedEntry entry = InventedEntry.of(
                day,
                Values.of(Map.of(
                        "day", day,
                        "name", event.name(),
                        "kind", event.kind(),
                        "persons", scene.number(event.persons()),
                        "venue",
                                scene.chance().happens(70)
                                        ? scene.community()
                                        : scene.chance().oneOf(words.venues()))));
        return scene.chance().happens(2) ? entry.enteredTwice() : entry;
    }
}
