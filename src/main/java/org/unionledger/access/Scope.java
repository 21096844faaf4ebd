package org.unionledger.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionledger.audit.Actor;
import org.unionledger.codes.OrganizationId;

/**
 * Who is asking, and the part of the tree they may see: {@code place} and everything below it today. Every read and
 * write of a module takes the scope and limits itself to it; no page or command checks again.
 *
 * @param account the account's id; 0 for the operator who runs commands on the data folder itself
 * @param login   the name signed in with, as written to the audit log
 * @param roles   never empty
 * @param place   the union the roles are held at
 * @param actsFor login of whoever is away and whose rights these are; null where they are the account's own
 */
public record Scope(
        long account,
        String login,
        Set<Role> roles,
        OrganizationId place,
        @Nullable String actsFor) {

    public Scope {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("A scope has at least one role");
        }
        roles = Set.copyOf(roles);
    }

    /** Somebody with their own rights. */
    public Scope(long account, String login, Set<Role> roles, OrganizationId place) {
        this(account, login, roles, place, null);
    }

    /** The operator of the data folder, at {@code place} with every role: whoever can read the folder can do all. */
    public static Scope operatorAt(OrganizationId place) {
        return new Scope(0, "operator", EnumSet.allOf(Role.class), place);
    }

    /** Who this is, for the audit log: both names where one acts for the other. */
    public Actor actor() {
        return new Actor(account, actsFor == null ? login : login + "（代" + actsFor + "）");
    }

    /** Whether these are the rights of somebody who is away (代理). */
    public boolean isActing() {
        return actsFor != null;
    }

    /** The same person with one role at another place, as a rule of the register allows it for one step. */
    public Scope at(OrganizationId other, Role role) {
        return new Scope(account, login, Set.of(role), other, actsFor);
    }

    public boolean may(Right right) {
        return roles.stream().anyMatch(role -> role.rights().contains(right));
    }

    /** @throws NotAllowed if no role of this scope includes the right */
    public void require(Right right) {
        if (!may(right)) {
            throw new NotAllowed(right);
        }
    }
}
