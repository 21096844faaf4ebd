package org.unionledger.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * A register that a union made of its own (自建台账), for itself and everything below it.
 *
 * @param id      its number, in addresses and in the audit log
 * @param ledger  as declared registers are named; never given twice
 * @param version the one in use; 0 while it has not been in use yet
 * @param drafted whether somebody is changing it
 * @param endedAt since when nothing is entered any more; null while it is in use
 */
public record OwnRegister(
        long id,
        String ledger,
        OrganizationId owner,
        int version,
        boolean drafted,
        @Nullable Instant endedAt) {

    /** What the ids of registers that unions made begin with, and no other does. */
    static final String PREFIX = "own_";

    static boolean isOwn(String ledger) {
        return ledger.startsWith(PREFIX);
    }

    public boolean wasUsed() {
        return version > 0;
    }

    public boolean isEnded() {
        return endedAt != null;
    }
}
