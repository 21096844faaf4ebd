package org.unionledger.evaluation.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * One time that a union judges those directly below it (一次考核).
 *
 * @param judge        who judges
 * @param name         such as 年终考核
 * @param scheme       the version of the scheme they are judged by
 * @param selfDue      by when they score themselves, inclusive
 * @param reviewDue    by when that is reviewed, inclusive
 * @param moment       as of which the figures of the published scores were read; null before
 * @param objectionDue by when an objection may be raised, inclusive; null before the publication
 */
public record Round(
        long id,
        OrganizationId judge,
        int year,
        String name,
        long scheme,
        State state,
        LocalDate openedOn,
        LocalDate selfDue,
        LocalDate reviewDue,
        @Nullable Instant moment,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate objectionDue,
        @Nullable LocalDate finalisedOn) {

    /** How far it has come. */
    public enum State {
        /** 自评和审核. */
        SCORING,
        /** 公示: scores stand and may be objected to. */
        PUBLISHED,
        /** 定稿. */
        FINAL;

        /** Stored; label {@code evaluation.round.<code>}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The day its figures are of: the last of its year, or the one it is looked at where that has not come yet. */
    LocalDate until(LocalDate today) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return today.isBefore(end) ? today : end;
    }
}
