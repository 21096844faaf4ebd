package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * That a union was inspected (督查).
 *
 * @param union     the one that was
 * @param inspector who did it, by name
 * @param findings  in the order in which they were written; empty when all was well
 */
public record Inspection(
        long id,
        OrganizationId union,
        Level level,
        LocalDate on,
        String inspector,
        String summary,
        List<Finding> findings) {

    /** Who inspects (二级督查). Stored in lower case; label {@code establishment.level.<code>}. */
    public enum Level {
        /** 街道督查. */
        STREET("街道督查"),
        /** 社区督查. */
        COMMUNITY("社区督查");

        private final String term;

        Level(String term) {
            this.term = term;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The value of the breakdown {@code level}, in Chinese. */
        String term() {
            return term;
        }

        static Level ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        static Optional<Level> read(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    public long open() {
        return findings.stream().filter(finding -> finding.closedOn() == null).count();
    }
}
