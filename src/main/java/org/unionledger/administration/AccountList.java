package org.unionledger.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionledger.access.Account;
import org.unionledger.access.AccountRefused;
import org.unionledger.access.Accounts;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Places;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** The accounts an administrator looks after, with the names of their places. */
@Component
public class AccountList {

    private final Accounts accounts;
    private final Organizations organizations;
    private final Places places;

    AccountList(Accounts accounts, Organizations organizations, Places places) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.places = places;
    }

    /** One line of the list. Public for its template. */
    public record Line(Account account, String place) {}

    List<Line> of(Scope scope) {
        Map<OrganizationId, String> names = new HashMap<>();
        return accounts.list(scope).stream()
                .map(account -> new Line(
                        account,
                        names.computeIfAbsent(
                                account.place(),
                                place -> places.nameOf(scope, place).orElse(""))))
                .toList();
    }

    /** @throws AccountRefused if no union in the asker's scope has this name */
    OrganizationId place(Scope scope, String union) {
        return organizations
                .named(scope, union)
                .map(Organization::id)
                .orElseThrow(() -> new AccountRefused("administration.account.unknown_union"));
    }
}
