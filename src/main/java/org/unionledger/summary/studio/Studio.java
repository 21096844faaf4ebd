package org.unionledger.summary.studio;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.outline.NotAnOutline;
import org.unionledger.summary.outline.Outline;
import org.unionledger.summary.outline.OutlineDraft;
import org.unionledger.summary.outline.OutlineFile;
import org.unionledger.summary.outline.OutlineReader;
import org.unionledger.summary.outline.OutlineRepository;
import org.unionledger.summary.outline.OutlineShelf;
import org.unionledger.summary.outline.OutlineText;
import org.unionledger.summary.outline.OwnOutline;

/**
 * Changing outlines: a union works on a draft of its own; taken into use it counts for the union and everything below it,
 * until a later version or until it is withdrawn. Takes {@link Right#WRITE_OUTLINES}. Nothing is ever overwritten but drafts.
 */
@Service
class Studio {

    static final String SUBJECT = "outline";

    private final OutlineShelf shelf;
    private final OutlineRepository repository;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Studio(OutlineShelf shelf, OutlineRepository repository, Organizations organizations, AuditLog audit, Clock clock) {
        this.shelf = shelf;
        this.repository = repository;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that count for the union, by name, and those it is only drafting. */
    List<Outline> outlines(Scope scope, OrganizationId union) {
        require(scope, union);
        return shelf.of(union);
    }

    /** Who made them, of those that did not come with the product. */
    List<OwnOutline> own(Scope scope, OrganizationId union) {
        require(scope, union);
        return shelf.counting(union);
    }

    List<OutlineDraft> drafts(Scope scope, OrganizationId union) {
        require(scope, union);
        return repository.drafts(union, null);
    }

    List<OwnOutline> versions(Scope scope, OrganizationId union, String code) {
        require(scope, union);
        return repository.versions(union, code);
    }

    /**
     * What the union works on: its draft, else what counts for it.
     *
     * @throws NotInScope if there is no such outline for it
     */
    Working working(Scope scope, OrganizationId union, String code) {
        require(scope, union);
        Optional<OutlineDraft> draft = repository.draft(union, code);
        return draft.map(each -> new Working(OutlineText.read(code, each.content()), each.edition()))
                .orElseGet(() -> new Working(counting(union, code).written(), 0));
    }

    /**
     * What is being changed.
     *
     * @param edition 0 where nothing was changed yet
     */
    record Working(OutlineFile outline, int edition) {

        boolean isDraft() {
            return edition > 0;
        }
    }

    /**
     * Keeps a change in the draft, which is begun if there is none.
     *
     * @param edition of the draft the change was made to
     * @throws Refused if somebody else has changed it since, or the outline could no longer be read
     */
    @Transactional
    public void change(Scope scope, OrganizationId union, String code, int edition, UnaryOperator<OutlineFile> change) {
        Working working = working(scope, union, code);
        OutlineFile changed = change.apply(working.outline());
        check(code, changed);
        if (working.edition() != edition
                || !repository.keepDraft(union, code, OutlineText.write(changed), edition, scope.login(), now())) {
            throw Refused.of("", "summary.studio.refused.changed");
        }
    }

    /** Begins an outline that takes the place of none, with the text of another. @return its id */
    @Transactional
    public String copy(Scope scope, OrganizationId union, String from, String name) {
        OutlineFile text = working(scope, union, from).outline();
        if (name.isBlank()) {
            throw Refused.of("", "summary.studio.refused.no_name");
        }
        String code = repository.newCode();
        repository.keepDraft(union, code, OutlineText.write(text.as(code, 1, name.strip())), 0, scope.login(), now());
        return code;
    }

    /**
     * Takes the draft into use.
     *
     * @param note why; may be empty
     * @throws Refused if there is no draft, or somebody else has changed it since
     */
    @Transactional
    public void adopt(Scope scope, OrganizationId union, String code, int edition, String note) {
        Working working = working(scope, union, code);
        if (!working.isDraft() || working.edition() != edition) {
            throw Refused.of("", "summary.studio.refused.changed");
        }
        int version = nextVersion(union, code);
        OutlineFile outline = working.outline();
        OutlineFile adopted = outline.as(code, version, outline.name() == null ? code : outline.name());
        check(code, adopted);
        long id = repository.add(union, code, version, OutlineText.write(adopted), note.strip(), scope.login(), now());
        repository.discardDraft(union, code);
        audit.write(
                scope.actor(),
                "adopted",
                new Subject(SUBJECT, id, union),
                note.strip(),
                Map.of(),
                Map.of("name", String.valueOf(adopted.name()), "version", String.valueOf(version)));
    }

    /** One more than whatever counted or was ever in use there, so that a version is never called by another's number. */
    private int nextVersion(OrganizationId union, String code) {
        int kept = repository.versions(union, code).stream()
                .mapToInt(OwnOutline::version)
                .max()
                .orElse(0);
        int counting = find(union, code).map(Outline::version).orElse(0);
        return Math.max(kept, counting) + 1;
    }

    @Transactional
    public void discard(Scope scope, OrganizationId union, String code) {
        require(scope, union);
        if (repository.discardDraft(union, code) == 0) {
            throw Refused.of("", "summary.studio.refused.no_draft");
        }
    }

    /** What holds above counts again, or what came with the product. @throws Refused if the union has none in use */
    @Transactional
    public void withdraw(Scope scope, OrganizationId union, String code) {
        require(scope, union);
        OwnOutline latest = repository.versions(union, code).stream()
                .filter(version -> version.withdrawnAt() == null)
                .findFirst()
                .orElseThrow(() -> Refused.of("", "summary.studio.refused.none_in_use"));
        repository.withdraw(union, code, scope.login(), now());
        audit.write(
                scope.actor(),
                "withdrawn",
                new Subject(SUBJECT, latest.id(), union),
                null,
                Map.of("version", String.valueOf(latest.version())),
                Map.of());
    }

    /** Makes an earlier version the draft. @throws Refused if there is a draft already, which would be lost */
    @Transactional
    public void restore(Scope scope, OrganizationId union, String code, int version) {
        require(scope, union);
        OwnOutline earlier = repository.versions(union, code).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotInScope("outline " + code + " version " + version));
        if (!repository.keepDraft(union, code, earlier.content(), 0, scope.login(), now())) {
            throw Refused.of("", "summary.studio.refused.draft_exists");
        }
    }

    private Outline counting(OrganizationId union, String code) {
        return find(union, code).orElseThrow(() -> new NotInScope("outline " + code));
    }

    private Optional<Outline> find(OrganizationId union, String code) {
        return shelf.of(union).stream()
                .filter(outline -> outline.id().equals(code))
                .findFirst();
    }

    private static void check(String code, OutlineFile outline) {
        try {
            OutlineReader.read(code, outline);
        } catch (NotAnOutline broken) {
            throw Refused.of("", "summary.studio.refused.not_an_outline");
        }
    }

    private void require(Scope scope, OrganizationId union) {
        scope.require(Right.WRITE_OUTLINES);
        organizations.require(scope, union);
    }

    private Instant now() {
        return clock.instant();
    }
}
