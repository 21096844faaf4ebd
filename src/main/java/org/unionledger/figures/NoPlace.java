package org.unionledger.figures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.unionledger.codes.OrganizationId;

/** A fact was to stand on a day on which its union is closed, where it would count nowhere. */
public class NoPlace extends RuntimeException {

    private static final String STATE = "UL001";
    private static final Pattern MESSAGE = Pattern.compile("union (\\d+) has no place on (\\d{4}-\\d\\d-\\d\\d)");

    private final OrganizationId union;
    private final LocalDate day;

    NoPlace(OrganizationId union, LocalDate day, Throwable cause) {
        super("Union " + union + " has no place on " + day, cause);
        this.union = union;
        this.day = day;
    }

    /** What the database refused, if it was this. */
    public static Optional<NoPlace> in(Throwable failed) {
        return DatabaseRefusal.in(failed, STATE, MESSAGE)
                .map(refusal -> new NoPlace(refusal.union(), refusal.day(), failed));
    }

    public OrganizationId union() {
        return union;
    }

    public LocalDate day() {
        return day;
    }
}
