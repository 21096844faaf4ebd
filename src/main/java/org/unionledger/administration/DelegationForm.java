package org.unionledger.administration;

import java.util.Objects;

/**
 * The form by which rights are handed over, as typed; a field that was not sent is empty.
 *
 * @param taker login of who acts meanwhile
 */
public record DelegationForm(String taker, String from, String to, String reason) {

    public DelegationForm {
        taker = Objects.requireNonNullElse(taker, "");
        from = Objects.requireNonNullElse(from, "");
        to = Objects.requireNonNullElse(to, "");
        reason = Objects.requireNonNullElse(reason, "");
    }
}
