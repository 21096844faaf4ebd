package org.unionledger.membership;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The end of a membership.
 *
 * @param on the first day it no longer counts
 */
public record Leaving(LocalDate on, How how) {

    /** Why; stored in lower case, label {@code membership.left.<code>}. */
    public enum How {
        /** 转出. */
        TRANSFERRED,
        /** 退会. */
        WITHDREW,
        /** 除名、开除会籍. */
        EXPELLED,
        /** 去世. */
        DIED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
