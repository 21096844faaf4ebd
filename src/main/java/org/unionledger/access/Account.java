package org.unionledger.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;

/**
 * Somebody who may sign in.
 *
 * @param mustChange  the password was issued by somebody else and must be changed at the next sign-in
 * @param lockedUntil after too many failures; null when not locked
 */
public record Account(
        long id,
        String login,
        String name,
        OrganizationId place,
        Set<Role> roles,
        boolean mustChange,
        @Nullable Instant lockedUntil,
        boolean disabled) {

    public Scope scope() {
        return new Scope(id, login, roles, place);
    }
}
