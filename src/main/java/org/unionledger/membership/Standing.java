package org.unionledger.membership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * A membership as a row of a roster meets it.
 *
 * @param visible   whether it is held within the asker's part of the tree
 * @param employer  of a visible membership; else empty
 * @param since     the first day it counts
 * @param told      what became of it, in the order in which it was recorded; what was taken back is left out
 * @param leaving   null while it lasts
 * @param expulsion how far expelling the member has come; null while nobody has begun
 */
record Standing(
        long membership,
        boolean visible,
        String employer,
        OrganizationId seat,
        LocalDate since,
        List<Told> told,
        @Nullable Leaving leaving,
        @Nullable Expulsion expulsion) {

    /** A line of the log that holds. */
    record Told(ChangeKind kind, LocalDate on) {

        /** @param line kind and day with a blank between */
        static Told read(String line) {
            int blank = line.indexOf(' ');
            return new Told(ChangeKind.ofCode(line.substring(0, blank)), LocalDate.parse(line.substring(blank + 1)));
        }
    }

    boolean lasts() {
        return leaving == null;
    }

    boolean isKept() {
        return lasts() && !told.isEmpty() && told.get(told.size() - 1).kind() == ChangeKind.KEPT;
    }

    /** Whether it had begun and had not ended on that day. */
    boolean isHeldOn(LocalDate day) {
        return overlaps(day, day.plusDays(1));
    }

    /** Whether both lasted on some day. @param until exclusive */
    boolean overlaps(LocalDate from, LocalDate until) {
        return since.isBefore(until) && (leaving == null || from.isBefore(leaving.on()));
    }

    /** The earliest day on which something more may become of it. */
    LocalDate firstDayOfChange() {
        return Stream.concat(Stream.of(since), told.stream().map(Told::on))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
