package org.unionledger.joining;

import java.util.Objects;
import org.unionledger.codes.Evened;

/**
 * What shows that an application is one's own; a field that was not sent is empty.
 *
 * @param receipt the code of the receipt, however it was typed
 * @param tail    the last four characters of the identity number
 */
public record Proof(String receipt, String tail) {

    public Proof {
        receipt = Receipt.typed(Objects.requireNonNullElse(receipt, ""));
        tail = Evened.code(Objects.requireNonNullElse(tail, ""));
    }

    /** The same code, with the identity number as it is now. */
    Proof of(Applicant person) {
        String identity = person.identity();
        return new Proof(receipt, identity.substring(identity.length() - Applicant.TAIL));
    }

    /** Not the code itself, so that it reaches no log by accident. */
    @Override
    public String toString() {
        return "Proof[masked]";
    }
}
