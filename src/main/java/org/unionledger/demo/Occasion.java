package org.unionledger.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When and where one entry happens. Its employer and community are drawn when they are first asked for. */
final class Occasion {

    private final Scene scene;
    private final LocalDate day;
    private final int number;
    private final Recipe.At at;
    private @Nullable InventedEmployer employer;
    private @Nullable String community;

    /** @param number of its year, from 1 */
    Occasion(Scene scene, LocalDate day, int number, Recipe.At at) {
        this.scene = scene;
        this.day = day;
        this.number = number;
        this.at = at;
    }

    Occasion in(String union) {
        community = union;
        return this;
    }

    Occasion with(InventedEmployer known) {
        employer = known;
        return this;
    }

    Scene scene() {
        return scene;
    }

    LocalDate day() {
        return day;
    }

    int number() {
        return number;
    }

    /** Null where there is none such on the day. */
    @Nullable
    InventedEmployer employer() {
        if (employer == null) {
            List<InventedEmployer> those = scene.employers().stream()
                    .filter(each -> at.includes(each, day))
                    .toList();
            employer = those.isEmpty() ? null : scene.chance().oneOf(those);
        }
        return employer;
    }

    String community() {
        if (community == null) {
            community = scene.chance().oneOf(scene.street().communities());
        }
        return District.Street.areaOf(community);
    }
}
