package org.unionledger.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.EnumSet;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.unionledger.access.Account;
import org.unionledger.access.Accounts;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** Requests as somebody with a role at a place: {@code mvc.get().uri("/members").with(as.a(STREET_OFFICER, street))}. */
@TestComponent
public class As {

    /** The password of every account made here. */
    public static final String PASSWORD = "Correct-Horse-9";

    private final Accounts accounts;
    private final UserDetailsService lookup;

    As(Accounts accounts, UserDetailsService lookup) {
        this.accounts = accounts;
        this.lookup = lookup;
    }

    public RequestPostProcessor a(Role role, OrganizationId place) {
        return user(lookup.loadUserByUsername(account(role, place).login()));
    }

    /** What a request made {@link #a} carries. */
    public Scope scope(Role role, OrganizationId place) {
        return account(role, place).scope();
    }

    /** The account, made when there is none yet, signing in with {@link #PASSWORD}. */
    public Account account(Role role, OrganizationId place) {
        String login = role.code() + "-" + place;
        return accounts.find(login)
                .orElseGet(() -> accounts.createFirst(login, login, place, EnumSet.of(role), PASSWORD));
    }
}
