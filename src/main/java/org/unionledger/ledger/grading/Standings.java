package org.unionledger.ledger.grading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.GradedEntries;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Checklist;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Grading;
import org.unionledger.organization.Organizations;

/**
 * How unions stand against standards and which grades they hold, as the entries of the registers tell that are declared to
 * ({@link Checklist}, {@link Grading}). Nothing of it is kept a second time.
 */
@Service
public class Standings {

    private final Ledgers ledgers;
    private final GradedEntries entries;
    private final Organizations organizations;

    Standings(Ledgers ledgers, GradedEntries entries, Organizations organizations) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.organizations = organizations;
    }

    /** The registers of checks that are used at the reader's place. */
    public List<Declaration> checklists(Scope scope) {
        return ledgers.declarations(scope).stream()
                .filter(ledger -> ledger.checklist() != null)
                .toList();
    }

    /** The registers of grades that are used at the reader's place. */
    public List<Declaration> gradings(Scope scope) {
        return ledgers.declarations(scope).stream()
                .filter(ledger -> ledger.grading() != null)
                .toList();
    }

    /** Against each standard a union was checked against by a day. @throws org.unionledger.access.NotInScope if it lies elsewhere */
    @Transactional(readOnly = true)
    public List<StandardStanding> standards(Scope scope, OrganizationId union, LocalDate on) {
        require(scope, union);
        return checklists(scope).stream()
                .flatMap(ledger -> StandardStanding.of(
                        ledger,
                        Objects.requireNonNull(ledger.checklist()),
                        by(scope, ledger, union, on),
                        ledgers::declaration)
                        .stream())
                .toList();
    }

    private List<Entry> by(Scope scope, Declaration ledger, OrganizationId union, LocalDate on) {
        return entries.about(scope, ledger, List.of(union)).stream()
                .filter(check -> !check.day().isAfter(on))
                .toList();
    }

    /** What had become of each of a union's grades by a day, those held before the others. @throws org.unionledger.access.NotInScope if it lies elsewhere */
    @Transactional(readOnly = true)
    public List<GradeStanding> grades(Scope scope, OrganizationId union, LocalDate on) {
        require(scope, union);
        return gradings(scope).stream()
                .flatMap(ledger -> Stream.of(Objects.requireNonNull(ledger.grading()))
                        .flatMap(grading ->
                                GradeStanding.of(ledger, grading, entries.about(scope, ledger, List.of(union)), on)
                                        .stream()))
                .sorted(Comparator.comparing(GradeStanding::state))
                .toList();
    }

    private void require(Scope scope, OrganizationId union) {
        scope.require(Right.READ_LEDGERS);
        organizations.require(scope, union);
    }
}
