package org.unionledger.organization;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * How an employer left the register (注销、迁出).
 *
 * @param on the first day on which it is no longer there
 */
public record Ending(LocalDate on, Kind kind, String reason) {

    /** Stored in lower case; label {@code organization.ending.<code>}. */
    public enum Kind {
        /** 注销. */
        DISSOLVED,
        /** 迁出辖区. */
        MOVED_AWAY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Ending {
        reason = reason.strip();
    }

    /** As the audit log keeps it. */
    Map<String, String> fields() {
        return Map.of("endedOn", on.toString(), "ending", kind.code());
    }
}
