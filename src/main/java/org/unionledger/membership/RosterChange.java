package org.unionledger.membership;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;
import org.unionledger.exchange.ImportRow;

/**
 * What a row of a roster says of the membership itself: 会籍变化类型, its day and 入会日期. A roster tells who is a member; that
 * somebody has left is not taken from it, as the membership that ends must be found first.
 *
 * @param kind     code of {@link CodeList#MEMBERSHIP_CHANGE}; null when the row says nothing
 * @param written  the kind as written; empty when nothing was
 * @param on       the day of the change
 * @param reason   code of {@link CodeList#MEMBERSHIP_REASON}; null when the row gives none that is in it
 * @param admitted 入会日期, where it has a column of its own
 */
record RosterChange(
        @Nullable String kind,
        String written,
        @Nullable LocalDate on,
        @Nullable String reason,
        @Nullable LocalDate admitted) {

    private static final String JOINED = "1";
    private static final String TRANSFERRED = "2";
    private static final String KEPT = "3";

    static RosterChange of(ImportRow row) {
        String written = row.text(MemberColumns.CHANGE);
        String kind = Optional.ofNullable(written)
                .flatMap(CodeList.MEMBERSHIP_CHANGE::meant)
                .map(CodeList.Entry::code)
                .orElse(null);
        return new RosterChange(
                kind,
                written == null ? "" : written,
                row.day(MemberColumns.CHANGED_ON),
                reason(row),
                row.day(MemberColumns.JOINED_ON));
    }

    private static @Nullable String reason(ImportRow row) {
        String written = row.text(MemberColumns.CHANGE_REASON);
        return Optional.ofNullable(written)
                .flatMap(CodeList.MEMBERSHIP_REASON::meant)
                .map(CodeList.Entry::code)
                .orElse(null);
    }

    /** Code of what is wrong with it; empty when it can be booked. */
    Optional<String> objection() {
        if (kind == null) {
            return written.isEmpty() ? Optional.empty() : Optional.of("change-unknown");
        }
        if (KEPT.equals(kind) && on != null && admitted != null && on.isBefore(admitted)) {
            return Optional.of("kept-before-joined");
        }
        boolean stays = kind.equals(JOINED) || kind.equals(TRANSFERRED) || kind.equals(KEPT);
        return stays ? Optional.empty() : Optional.of("change-is-leaving");
    }

    Arrival arrival() {
        return TRANSFERRED.equals(kind) ? Arrival.TRANSFERRED : Arrival.JOINED;
    }

    /** The day the membership began at this union; null when the row does not say. */
    @Nullable
    LocalDate joinedOn() {
        if (arrival() == Arrival.TRANSFERRED && on != null) {
            return on;
        }
        return admitted != null || KEPT.equals(kind) ? admitted : on;
    }

    /** That the membership is only kept; null when the row does not say so. @param knownOn where it does not say since when */
    @Nullable
    NewChange kept(LocalDate knownOn) {
        return KEPT.equals(kind) ? new NewChange(ChangeKind.KEPT, on == null ? knownOn : on, reason, "", null) : null;
    }
}
