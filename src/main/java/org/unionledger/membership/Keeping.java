package org.unionledger.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which a membership was only kept (保留会籍): no dues and no vote (MEM-04, MEM-05).
 *
 * @param until the first day on which it was a full membership again; null while it is kept
 */
public record Keeping(LocalDate from, @Nullable LocalDate until) {

    /** @param log of kept and resumed in the order in which they were recorded, each as kind and day with a blank between */
    static List<Keeping> read(List<String> log) {
        List<Keeping> keepings = new ArrayList<>();
        LocalDate from = null;
        for (String line : log) {
            LocalDate on = LocalDate.parse(line.substring(line.indexOf(' ') + 1));
            if (line.startsWith(ChangeKind.KEPT.code())) {
                from = on;
            } else if (from != null) {
                keepings.add(new Keeping(from, on));
                from = null;
            }
        }
        if (from != null) {
            keepings.add(new Keeping(from, null));
        }
        return List.copyOf(keepings);
    }
}
