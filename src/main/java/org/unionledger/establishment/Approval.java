package org.unionledger.establishment;

import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.organization.Employer;
import org.unionledger.organization.Employers;
import org.unionledger.organization.OrganizationRefused;

/** What an approval brings about: from then on, on its day, there is a union (ORG-04). */
@Component
class Approval {

    private final Employers employers;

    Approval(Employers employers) {
        this.employers = employers;
    }

    /** @throws EstablishmentRefused if nobody said how the workers are organised, or the register refuses the union */
    void follow(Scope scope, Effort effort, Step approval) {
        Employer employer = employers.require(scope, effort.employer());
        try {
            if (employer.union() == null) {
                if (effort.plan().form() == null) {
                    throw EstablishmentRefused.of("form", "form-missing");
                }
                employers.establish(
                        scope,
                        employer.id(),
                        employer.version(),
                        effort.plan().form(),
                        approval.on(),
                        employer.entry().chair(),
                        null);
            } else if (effort.step(Stage.APPROVAL)
                    .filter(before -> before.on().equals(employer.entry().foundedOn()))
                    .isPresent()) {
                employers.refound(scope, employer.id(), approval.on());
            }
        } catch (OrganizationRefused refused) {
            throw new EstablishmentRefused(refused);
        }
    }
}
