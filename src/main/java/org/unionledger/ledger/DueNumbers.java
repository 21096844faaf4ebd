package org.unionledger.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Due;
import org.unionledger.organization.Organizations;
import org.unionledger.regulation.Parameters;

/** Which numbers unions have set that say by which day entries are to be closed, and when that is told, as they hold today. */
@Component
class DueNumbers {

    private final Parameters parameters;
    private final Organizations organizations;
    private final Clock clock;

    DueNumbers(Parameters parameters, Organizations organizations, Clock clock) {
        this.parameters = parameters;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** The same as long as the same holds everywhere; empty where nobody has set any. */
    String of(Declaration declaration) {
        return parametersOf(declaration)
                .flatMap(parameter -> organizations.root().stream().flatMap(root -> set(parameter, root)))
                .collect(Collectors.joining(" "));
    }

    /** Those that concern the register. */
    static Stream<String> parametersOf(Declaration declaration) {
        Due due = declaration.due();
        if (due == null) {
            return Stream.empty();
        }
        Due.Term after = due.after();
        return Stream.concat(
                Stream.ofNullable(after == null ? null : after.parameter()),
                due.silent() ? Stream.empty() : Stream.of(DueFollow.REMINDER));
    }

    private Stream<String> set(String parameter, OrganizationId root) {
        BigDecimal declared = parameters.require(parameter).value();
        List<Parameters.Within> holding = parameters.within(parameter, root, LocalDate.now(clock));
        return holding.stream()
                .filter(within -> !within.union().equals(root) || within.value().compareTo(declared) != 0)
                .sorted(Comparator.comparing(within -> within.union().value()))
                .map(within -> parameter + "@" + within.union().value() + "="
                        + within.value().toPlainString());
    }
}
