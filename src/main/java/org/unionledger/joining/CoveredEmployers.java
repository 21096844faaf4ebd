package org.unionledger.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Employers;

/** The employers a union covers, as an applicant may choose among them: names only, and not those that are gone. */
@Component
class CoveredEmployers {

    private static final int MOST = 200;

    private final Employers employers;
    private final Clock clock;

    CoveredEmployers(Employers employers, Clock clock) {
        this.employers = employers;
        this.clock = clock;
    }

    /** By name, at most 200; whoever works elsewhere types the name. */
    List<String> of(OrganizationId union) {
        LocalDate today = LocalDate.now(clock);
        return employers.at(Scope.operatorAt(union), union, MOST).stream()
                .filter(employer -> !employer.hasEnded(today))
                .map(employer -> employer.entry().name())
                .toList();
    }

    /** The one employer of a union that has just one; else empty. */
    String only(OrganizationId union) {
        List<String> names = of(union);
        return names.size() == 1 ? names.get(0) : "";
    }
}
