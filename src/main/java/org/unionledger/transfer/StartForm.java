package org.unionledger.transfer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * The form by which transfers are started; a field that was not sent is empty.
 *
 * @param member   the memberships chosen
 * @param receiver the union chosen; 0 for none
 * @param q        what members are sought by
 * @param to       what unions are sought by
 * @param note     to the receiver
 */
public record StartForm(List<Long> member, Integer receiver, String q, String to, String note) {

    public StartForm(
            @Nullable List<Long> member,
            @Nullable Integer receiver,
            @Nullable String q,
            @Nullable String to,
            @Nullable String note) {
        this.member = member == null ? List.of() : List.copyOf(member);
        this.receiver = Objects.requireNonNullElse(receiver, 0);
        this.q = Objects.requireNonNullElse(q, "");
        this.to = Objects.requireNonNullElse(to, "");
        this.note = Objects.requireNonNullElse(note, "");
    }

    /** The union chosen; empty while there is none. */
    Optional<OrganizationId> union() {
        return receiver > 0 ? Optional.of(new OrganizationId(receiver)) : Optional.empty();
    }
}
