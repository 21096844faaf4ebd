package org.unionledger.establishment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * That a ledger was up to date in a week (每周更新).
 *
 * @param on when it was said
 * @param by login of who said it
 */
public record Confirmation(long id, OrganizationId union, Week week, Kind kind, String note, LocalDate on, String by) {

    /** Stored in lower case; label {@code establishment.confirmation.<code>}. */
    public enum Kind {
        /** 本周已更新. */
        UPDATED,
        /** 本周无变化. */
        UNCHANGED,
        /** Nobody said so, but something was changed in the week. */
        IMPLIED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** What a person may say. */
        static Optional<Kind> read(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(each -> each != IMPLIED && each.code().equals(code))
                    .findFirst();
        }
    }
}
