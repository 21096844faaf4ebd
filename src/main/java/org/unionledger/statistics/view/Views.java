package org.unionledger.statistics.view;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Changes;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organizations;
import org.unionledger.statistics.pivot.PivotParameters;

/**
 * Saved views (视图). Only what a table asks is kept, never a figure: whoever opens one reads the figures of the own part of the tree
 * at that moment. All take {@link Right#READ_FIGURES}; a view is changed and removed by its owner alone.
 */
@Service
public class Views {

    static final String KIND = "statistics.view";

    /** More are no desk any more. */
    static final int PINS = 6;

    private final ViewRepository repository;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Views(ViewRepository repository, Organizations organizations, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those the reader may see, the newest first. @param before of the page before; empty: from the newest on */
    public List<SavedView> list(Scope scope, Optional<Long> before, int limit) {
        scope.require(Right.READ_FIGURES);
        return repository.list(scope, today(), before.orElse(Long.MAX_VALUE), limit);
    }

    /** What the reader has on the desk; what was removed or is no longer shared is not there any more. */
    public List<SavedView> pinned(Scope scope) {
        scope.require(Right.READ_FIGURES);
        return repository.pinned(scope, today());
    }

    /** Removed ones too, so that who looks for one is told. @throws NotInScope if there was none the reader may see */
    public SavedView require(Scope scope, long id) {
        scope.require(Right.READ_FIGURES);
        return repository.find(scope, today(), id).orElseThrow(() -> new NotInScope("view " + id));
    }

    /** Empty when it was removed, or there was none the reader may see. */
    public Optional<SavedView> there(Scope scope, long id) {
        scope.require(Right.READ_FIGURES);
        return repository.find(scope, today(), id).filter(view -> view.removedAt() == null);
    }

    /** What it asks of this reader: a union that is not in the reader's scope is left to the standpoint. */
    public PivotParameters askedBy(Scope scope, SavedView view) {
        String union = view.asked().first("union");
        return union == null || isInScope(scope, union)
                ? view.asked()
                : view.asked().without("union", "chosen");
    }

    private boolean isInScope(Scope scope, String union) {
        return organizations
                .find(scope, new OrganizationId(Integer.parseInt(union)))
                .isPresent();
    }

    /** @throws Refused if the draft breaks a rule */
    @Transactional
    public long save(Scope scope, ViewDraft draft) {
        scope.require(Right.READ_FIGURES);
        check(scope, draft, 0);
        long id = repository.insert(scope, draft, clock.instant());
        audit.write(scope.actor(), "created", subject(scope, id), null, Map.of(), fields(draft));
        return id;
    }

    /** @throws ChangedMeanwhile if it is no longer what the owner saw */
    @Transactional
    public void change(Scope scope, long id, int edition, ViewDraft draft) {
        SavedView before = own(scope, id);
        check(scope, draft, id);
        if (!repository.update(id, edition, draft, clock.instant())) {
            throw new ChangedMeanwhile();
        }
        Changes changes =
                Changes.between(fields(new ViewDraft(before.name(), before.asked(), before.sharing())), fields(draft));
        audit.write(scope.actor(), "changed", subject(scope, id), null, changes.before(), changes.after());
    }

    @Transactional
    public void remove(Scope scope, long id) {
        own(scope, id);
        repository.remove(id, clock.instant());
        audit.write(scope.actor(), "voided", subject(scope, id), null, Map.of(), Map.of());
    }

    /** @throws Refused if there is no room on the desk */
    @Transactional
    public void pin(Scope scope, long id) {
        SavedView view = require(scope, id);
        if (!view.pinned() && pinned(scope).size() >= PINS) {
            throw Refused.of("", "statistics.view.desk_full", PINS);
        }
        repository.pin(scope.account(), id);
    }

    @Transactional
    public void unpin(Scope scope, long id) {
        require(scope, id);
        repository.unpin(scope.account(), id);
    }

    private SavedView own(Scope scope, long id) {
        SavedView view = require(scope, id);
        if (view.owner() != scope.account()) {
            throw new NotInScope("view of somebody else " + id);
        }
        if (view.removedAt() != null) {
            throw new ChangedMeanwhile();
        }
        return view;
    }

    private void check(Scope scope, ViewDraft draft, long except) {
        Refused.unlessNone(draft.problems());
        if (repository.isTaken(scope.account(), draft.name(), except)) {
            throw new Refused(List.of(Problem.of("name", "statistics.view.taken", draft.name())));
        }
    }

    private static Map<String, String> fields(ViewDraft draft) {
        return Map.of(
                "name",
                draft.name(),
                "asked",
                draft.asked().text(),
                "sharing",
                draft.sharing().code());
    }

    private static Subject subject(Scope scope, long id) {
        return new Subject(KIND, id, scope.place());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
