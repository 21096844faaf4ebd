package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionledger.exchange.ImportRow;

/**
 * A row of a progress sheet.
 *
 * @param employer as the sheet names it
 * @param steps    in the order of the stages; none where the row tells of no stage, or of one without its day
 * @param keeper   empty where the sheet names nobody
 */
record ProgressRow(int number, String employer, List<Step> steps, String keeper) {

    /** @param stated the day the sheet holds at; null when it says nothing */
    static ProgressRow of(ImportRow row, @Nullable LocalDate stated) {
        String number = text(row, ProgressColumns.NUMBER);
        String keeper = text(row, ProgressColumns.KEEPER);
        List<Step> steps = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            LocalDate on = row.day(ProgressColumns.key(stage));
            if (on != null) {
                steps.add(step(stage, on, number, keeper));
            }
        }
        if (steps.isEmpty()) {
            Stage stage = ProgressColumns.stageIn(text(row, ProgressColumns.STAGE));
            LocalDate on = row.day(ProgressColumns.DAY) == null ? stated : row.day(ProgressColumns.DAY);
            if (stage != null && on != null) {
                steps.add(step(stage, on, number, keeper));
            }
        }
        return new ProgressRow(
                row.number(),
                text(row, ProgressColumns.EMPLOYER),
                noted(steps, text(row, ProgressColumns.NOTE)),
                keeper);
    }

    private static Step step(Stage stage, LocalDate on, String number, String keeper) {
        return new Step(stage, on, keeper, "", stage == Stage.APPROVAL ? number : "", "");
    }

    /** What is remarked belongs to how far it has come. */
    private static List<Step> noted(List<Step> steps, String note) {
        if (steps.isEmpty() || note.isEmpty()) {
            return List.copyOf(steps);
        }
        List<Step> noted = new ArrayList<>(steps);
        Step last = noted.remove(noted.size() - 1);
        noted.add(new Step(last.stage(), last.on(), last.person(), last.document(), last.number(), note));
        return List.copyOf(noted);
    }

    private static String text(ImportRow row, String key) {
        return Objects.requireNonNullElse(row.text(key), "").strip();
    }
}
