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
        TRANSFERRED("转出"),
        /** 退会. */
        WITHDREW("退会"),
        /** 除名、开除会籍. */
        EXPELLED("除名"),
        /** 去世. */
        DIED("去世");

        private final String term;

        How(String term) {
            this.term = term;
        }

        /** The value of the breakdown {@code how}, in Chinese. */
        String term() {
            return term;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
