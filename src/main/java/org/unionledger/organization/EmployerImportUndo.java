package org.unionledger.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.EmployerDraft.Doubt;

/** Takes an import of employers back as a whole: what it added becomes void, what it changed is as it was before. */
@Component
class EmployerImportUndo {

    private static final int NAMED = 5;

    private final EmployerImportRepository imports;
    private final Employers employers;
    private final EmployerBook book;
    private final EmployerStatements statements;
    private final EmployerObjections objections;
    private final Organizations organizations;

    EmployerImportUndo(
            EmployerImportRepository imports,
            Employers employers,
            EmployerBook book,
            EmployerStatements statements,
            EmployerObjections objections,
            Organizations organizations) {
        this.imports = imports;
        this.employers = employers;
        this.book = book;
        this.statements = statements;
        this.objections = objections;
        this.organizations = organizations;
    }

    /** Keeps what the import is about to change. */
    void remember(long importId, List<Employer> before) {
        imports.remember(importId, before);
    }

    /** @return why it cannot be taken back; empty when it was */
    List<Doubt> undo(Scope scope, long importId) {
        List<Employer> added = imports.added(importId).stream()
                .map(id -> employers.require(scope, id))
                .toList();
        List<EmployerId> changed = imports.changed(importId);
        List<Doubt> reasons = reasonsAgainst(importId, added);
        if (!reasons.isEmpty()) {
            return reasons;
        }
        String reason = "import " + importId;
        book.markVoid(scope, added, reason);
        for (EmployerId id : changed) {
            putBack(scope, importId, employers.require(scope, id), reason);
        }
        organizations.markVoid(scope, abandonedPlaces(importId), reason);
        return List.of();
    }

    private List<Doubt> reasonsAgainst(long importId, List<Employer> added) {
        List<Doubt> reasons = new ArrayList<>();
        List<String> changedSince = imports.changedSince(importId, NAMED);
        if (!changedSince.isEmpty()) {
            reasons.add(Doubt.about("", "changed-since", String.join("、", changedSince)));
        }
        Stream.concat(
                        objections.toVoiding(added).stream(),
                        objections.toVoiding(List.of(), imports.established(importId)).stream())
                .distinct()
                .forEach(message -> reasons.add(new Doubt("", message, List.of())));
        return reasons;
    }

    private void putBack(Scope scope, long importId, Employer now, String reason) {
        imports.putBack(importId, now.id());
        Employer before = employers.require(scope, now.id());
        if (now.union() != null && before.union() == null) {
            organizations.markVoid(scope, List.of(now.union()), reason);
        }
        statements.restate(scope, List.of(now.id()));
    }

    /** Communities that the import set up and nothing lies in any more. */
    private List<OrganizationId> abandonedPlaces(long importId) {
        return imports.emptyPlaces(importId).stream()
                .filter(place -> objections.toVoiding(List.of(), List.of(place)).isEmpty())
                .toList();
    }
}
