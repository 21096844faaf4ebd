package org.unionledger.figures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.codes.OrganizationId;

/** The tree was to be changed on a day on which a union's books are closed (封账). */
public class ClosedPeriod extends RuntimeException {

    private static final String STATE = "UL003";
    private static final Pattern MESSAGE = Pattern.compile("union (\\d+) is closed through (\\d{4}-\\d\\d-\\d\\d)");

    private final OrganizationId union;
    private final LocalDate through;

    private ClosedPeriod(OrganizationId union, LocalDate through, Throwable cause) {
        super("Union " + union + " is closed through " + through, cause);
        this.union = union;
        this.through = through;
    }

    /** What the database refused, if it was this. */
    public static Optional<ClosedPeriod> in(Throwable failed) {
        return DatabaseRefusal.in(failed, STATE, MESSAGE)
                .map(refusal -> new ClosedPeriod(refusal.union(), refusal.day(), failed));
    }

    /** The union whose books are closed, which leads the one that was to be changed or is it. */
    public OrganizationId union() {
        return union;
    }

    /** The last closed day. */
    public LocalDate through() {
        return through;
    }
}
