package org.unionledger.membership;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.Evened;
import org.unionledger.exchange.ImportRow;

/**
 * What a row of a roster says of the membership itself: 会籍变化类型, its day and reason, and 入会日期.
 *
 * @param arrival  how the membership began; {@link Arrival#JOINED} where nothing is said
 * @param kind     what became of it; null where it is a full membership
 * @param written  the kind as written; empty when nothing was
 * @param unknown  whether what is written means nothing
 * @param on       the day of the change
 * @param reason   code of {@link CodeList#MEMBERSHIP_REASON}; null when the row gives none that is in it
 * @param note     the reason in words of its own; may be empty
 * @param admitted 入会日期, where it has a column of its own
 */
record RosterChange(
        Arrival arrival,
        @Nullable ChangeKind kind,
        String written,
        boolean unknown,
        @Nullable LocalDate on,
        @Nullable String reason,
        String note,
        @Nullable LocalDate admitted) {

    private static final Map<String, Arrival> ARRIVALS = Map.of("1", Arrival.JOINED, "2", Arrival.TRANSFERRED);

    private static final Map<String, ChangeKind> KINDS = Map.of(
            "3", ChangeKind.KEPT,
            "4", ChangeKind.TRANSFERRED,
            "5", ChangeKind.EXPELLED,
            "6", ChangeKind.WITHDREW);

    /** What rosters say beside the national list. */
    private static final Map<String, ChangeKind> WORDS = Map.of(
            "恢复", ChangeKind.RESUMED,
            "恢复会籍", ChangeKind.RESUMED,
            "去世", ChangeKind.DIED,
            "死亡", ChangeKind.DIED,
            "病故", ChangeKind.DIED);

    static RosterChange of(ImportRow row) {
        String written = Objects.requireNonNullElse(row.text(MemberColumns.CHANGE), "");
        ChangeKind word = WORDS.get(Evened.name(written));
        Optional<String> code = CodeList.MEMBERSHIP_CHANGE.meant(written).map(CodeList.Entry::code);
        String why = Objects.requireNonNullElse(row.text(MemberColumns.CHANGE_REASON), "");
        Optional<String> reason = CodeList.MEMBERSHIP_REASON.meant(why).map(CodeList.Entry::code);
        return new RosterChange(
                code.map(ARRIVALS::get).orElse(Arrival.JOINED),
                word != null ? word : code.map(KINDS::get).orElse(null),
                written,
                !written.isEmpty() && word == null && code.isEmpty(),
                row.day(MemberColumns.CHANGED_ON),
                reason.orElse(null),
                reason.isPresent() ? "" : why.strip(),
                row.day(MemberColumns.JOINED_ON));
    }

    /** Code of what is wrong with it; empty when it can be taken as it stands. */
    Optional<String> objection() {
        if (unknown) {
            return Optional.of("change-unknown");
        }
        if (kind != null && on != null && admitted != null && on.isBefore(admitted)) {
            return Optional.of(kind == ChangeKind.KEPT ? "kept-before-joined" : "leaving-day");
        }
        return Optional.empty();
    }

    /** The day the membership began at this union; null when the row does not say. */
    @Nullable
    LocalDate joinedOn() {
        if (arrival == Arrival.TRANSFERRED && on != null) {
            return on;
        }
        return admitted != null || kind != null ? admitted : on;
    }

    /** What is to be written into the log. @param knownOn where the row does not say since when @throws NullPointerException without a kind */
    NewChange change(LocalDate knownOn) {
        return new NewChange(Objects.requireNonNull(kind), on == null ? knownOn : on, reason, note, null);
    }

    /** The same for two rows that say the same of a membership; empty for those that say it is a full one. */
    String mark() {
        return kind == null ? "" : kind.code() + Objects.requireNonNullElse(on, "");
    }
}
