package org.unionledger.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Accounts;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Organizations;

/** Leads those who begin a book (起步) from one step to the next, until all are done. */
@Component
class FirstSteps {

    private final Organizations organizations;
    private final Accounts accounts;

    FirstSteps(Organizations organizations, Accounts accounts) {
        this.organizations = organizations;
        this.accounts = accounts;
    }

    /**
     * In the order in which they are done; for who gives accounts to others, and nothing once all is done. What the
     * asker has no right to do is missing.
     *
     * @param recorded whether there are records in the book
     * @param targeted whether there are targets for the year
     */
    List<FirstStep> of(Scope scope, OrganizationId union, boolean recorded, boolean targeted) {
        if (!scope.may(Right.MANAGE_ACCOUNTS)
                || !organizations.require(scope, union).kind().leadsAnArea()) {
            return List.of();
        }
        List<FirstStep> steps = new ArrayList<>();
        if (scope.may(Right.WRITE_ORGANIZATIONS)) {
            boolean founded =
                    !organizations.firstBelow(scope, List.of(union), 1).isEmpty();
            steps.add(new FirstStep("unions", "/organizations/" + union.value() + "/unions/new", founded));
        }
        boolean several = accounts.list(scope).size() > 1;
        steps.add(new FirstStep("accounts", "/accounts/new", several));
        if (scope.may(Right.IMPORT)) {
            steps.add(new FirstStep("records", "/imports/new", recorded));
        }
        if (scope.may(Right.SET_TARGETS)) {
            steps.add(new FirstStep("targets", "/targets", targeted));
        }
        return steps.stream().allMatch(FirstStep::done) ? List.of() : steps;
    }
}
