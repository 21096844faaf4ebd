package org.unionledger.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * A member on the way from one union to another. Until it is confirmed the member counts for the sender.
 *
 * @param membership with the sender
 * @param sender     the union the membership was held at when the transfer began
 * @param note       what the sender writes to the receiver; may be empty
 * @param stateOn    since when it is in its state
 * @param reason     why the receiver refused; null unless it did
 * @param arrivedAs  the membership with the receiver; null unless confirmed
 * @param version    raised by every change
 */
public record Transfer(
        long id,
        long membership,
        OrganizationId sender,
        OrganizationId receiver,
        String note,
        LocalDate startedOn,
        TransferState state,
        LocalDate stateOn,
        @Nullable String reason,
        @Nullable Long arrivedAs,
        int version) {

    public boolean isPending() {
        return state == TransferState.PENDING;
    }
}
