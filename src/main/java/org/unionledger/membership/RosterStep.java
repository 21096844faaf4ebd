package org.unionledger.membership;

import java.util.List;

/** What a row of a roster that tells what became of a membership comes to. */
sealed interface RosterStep {

    /** The log of a membership goes on. */
    record GoesOn(Standing membership, NewChange change) implements RosterStep {}

    /** The book has no such membership, and gets it with what became of it. */
    record Begins(NewChange change) implements RosterStep {}

    /** The book says so already. @param code worded under {@code membership.import.<code>} */
    record Repeats(String code, List<Object> arguments) implements RosterStep {

        static Repeats told(Standing.Told told) {
            return new Repeats("told-" + told.kind().code(), List.of(told.on()));
        }

        /** Whether the book has it with its day, and not only what it comes to. */
        boolean isTold() {
            return !arguments.isEmpty();
        }
    }

    /** @param code worded under {@code membership.objection.<code>} */
    record Refuses(String code, List<Object> arguments) implements RosterStep {

        Refuses(String code) {
            this(code, List.of());
        }
    }
}
