package org.unionledger.transfer;

import org.jspecify.annotations.Nullable;
import org.unionledger.membership.Member;

/**
 * A transfer as one reader may see it.
 *
 * @param sends    whether the reader looks after the sender
 * @param receives whether the reader looks after the receiver
 * @param person   who is transferred; null for a receiver once it is over without having been confirmed, and for whoever has
 *     voided the membership
 */
public record SeenTransfer(
        Transfer transfer,
        String sender,
        String receiver,
        boolean sends,
        boolean receives,
        @Nullable Person person) {

    /**
     * What is needed to decide, and no more.
     *
     * @param identity masked
     * @param phone    masked; empty when none is known
     * @param employer of the sender's; empty for who had none
     */
    public record Person(String name, String identity, String phone, String employer) {

        static @Nullable Person of(@Nullable Member member) {
            return member == null
                    ? null
                    : new Person(
                            member.entry().name(),
                            member.maskedIdentity(),
                            member.maskedPhone(),
                            member.employerName());
        }
    }

    /** What the sender wrote, which may name the person: told to whom the person is told; empty for others. */
    public String note() {
        return person == null && !sends ? "" : transfer.note();
    }

    /** The membership the reader may open: with the receiver once it arrived, else with the sender; null when neither is theirs. */
    public @Nullable Long membership() {
        if (receives && transfer.arrivedAs() != null) {
            return transfer.arrivedAs();
        }
        return sends && person != null ? transfer.membership() : null;
    }
}
