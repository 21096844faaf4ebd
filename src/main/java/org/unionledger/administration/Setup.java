package org.unionledger.administration;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Accounts;
import org.unionledger.access.Role;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;

/** The first union of a new book and its first account, together or not at all. */
@Service
public class Setup {

    private final Organizations organizations;
    private final Accounts accounts;

    Setup(Organizations organizations, Accounts accounts) {
        this.organizations = organizations;
        this.accounts = accounts;
    }

    /**
     * Sets up the book for an administrator who gets a password to be changed at the first sign-in.
     *
     * @throws IllegalStateException if the book has a union already
     * @throws org.unionledger.access.AccountRefused if the login is not of the form
     */
    @Transactional
    public Accounts.Issued issue(String union, OrganizationKind kind, String login) {
        OrganizationId root = organizations.foundRoot(union, kind).id();
        return accounts.issueFirst(login, login, root, roles(kind));
    }

    @Transactional
    void create(SetupForm form) {
        OrganizationId root =
                organizations.foundRoot(form.union().strip(), form.kind()).id();
        accounts.createFirst(form.login(), form.name(), root, roles(form.kind()), form.password());
    }

    /** In a new book one person does everything: they administer it and keep its ledgers. */
    private static Set<Role> roles(OrganizationKind kind) {
        return switch (kind) {
            case COMMUNITY -> EnumSet.of(Role.ADMINISTRATOR, Role.COMMUNITY_OFFICER);
            case GRASSROOTS, BRANCH, GROUP -> EnumSet.of(Role.ADMINISTRATOR, Role.ENTERPRISE_CHAIR);
            default -> EnumSet.of(Role.ADMINISTRATOR, Role.STREET_OFFICER);
        };
    }
}
