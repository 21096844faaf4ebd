package org.unionledger.administration;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Role;

/** A new account as asked for. */
public record AccountForm(
        String login, String name, String union, @Nullable Set<Role> roles) {

    static final AccountForm EMPTY = new AccountForm("", "", "", Set.of());

    public Set<Role> chosen() {
        return roles == null ? Set.of() : roles;
    }

    public List<Role> offered() {
        return List.of(Role.values());
    }
}
