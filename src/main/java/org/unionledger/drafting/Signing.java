package org.unionledger.drafting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Accounts;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Changes;
import org.unionledger.figures.Moments;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Refused;
import org.unionledger.summary.Letter;
import org.unionledger.summary.SummaryFile;
import org.unionledger.summary.SummaryFormat;

/** Takes documents from the draft to the issued paper (起草 → 送审 → 审核 → 定稿 → 印发). */
@Service
public class Signing {

    private static final int TEXT = 200;

    private final Documents documents;
    private final DocumentRepository repository;
    private final VersionRepository versions;
    private final Drifts drifts;
    private final Issuing issuing;
    private final PaperNumbering numbering;
    private final DraftingDuties duties;
    private final Accounts accounts;
    private final Moments moments;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signing(
            Documents documents,
            DocumentRepository repository,
            VersionRepository versions,
            Drifts drifts,
            Issuing issuing,
            PaperNumbering numbering,
            DraftingDuties duties,
            Accounts accounts,
            Moments moments,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.repository = repository;
        this.versions = versions;
        this.drifts = drifts;
        this.issuing = issuing;
        this.numbering = numbering;
        this.duties = duties;
        this.accounts = accounts;
        this.moments = moments;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a step and keeps a version of what it was taken with.
     *
     * @param edition the one that was opened
     * @throws org.unionledger.access.NotAllowed if it takes a right the asker lacks
     * @throws ChangedMeanwhile if somebody else has changed the document since
     * @throws Refused if the step does not follow, something is missing, or its rule is broken
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void take(Scope scope, long id, int edition, Step step, StepForm form) {
        // What the figures are compared in must be what is kept, hence first.
        Instant moment = step == Step.FINISH ? moments.keep() : null;
        Document document = documents.require(scope, id);
        scope.require(step.right());
        if (document.edition() != edition) {
            throw new ChangedMeanwhile();
        }
        if (!step.isFrom(document.state())) {
            throw Refused.of("", "drafting.problem.not-now");
        }
        requireRules(scope, document, step, form);
        Document taken = taken(scope, document, step, form, moment);
        if (!repository.step(taken)) {
            throw new ChangedMeanwhile();
        }
        Document now = documents.require(scope, id);
        versions.keep(id, step.code(), now.remark(), scope.login(), clock.instant());
        if (step == Step.ISSUE) {
            issuing.issue(scope, documents.draft(now));
            events.publishEvent(issued(scope, now));
        }
        duties.settle(now);
        Changes changes = Changes.between(told(document), told(now));
        audit.write(
                scope.actor(),
                "document-" + step.code(),
                Documents.subject(now),
                now.remark().isEmpty() ? null : now.remark(),
                changes.before(),
                changes.after());
    }

    private DocumentIssued issued(Scope scope, Document document) {
        byte[] file = issuing.file(scope, documents.draft(document), SummaryFile.whole(SummaryFormat.DOCX));
        return new DocumentIssued(scope, document, file);
    }

    private void requireRules(Scope scope, Document document, Step step, StepForm form) {
        if (step.needsReason() && form.reason().isBlank()) {
            throw Refused.of("", "drafting.problem.reason-missing");
        }
        switch (step) {
            case SUBMIT -> requireText(documents.draft(document));
            case APPROVE -> requireAnother(scope, document);
            case FINISH -> {
                if (form.signatory().isBlank()) {
                    throw Refused.of("", "drafting.problem.signatory-missing");
                }
                requireHolding(drifts.of(scope, documents.draft(document)));
            }
            case ISSUE -> {
                if (form.on().isAfter(LocalDate.now(clock))) {
                    throw Refused.of("", "drafting.problem.day-to-come");
                }
                if (form.head() != Letter.Head.NONE && form.number().isBlank()) {
                    throw Refused.of("", "drafting.problem.number-missing");
                }
            }
            default -> {
                // nothing more than a reason
            }
        }
    }

    private static void requireText(Draft draft) {
        if (draft.content().blocks().stream().allMatch(Block::isBlank)) {
            throw Refused.of("", "drafting.problem.blank");
        }
    }

    private static void requireHolding(List<Drift> drifts) {
        int open = Drifts.open(drifts).size();
        if (open > 0) {
            throw Refused.of("", "drafting.problem.figures-changed", open);
        }
    }

    /** Nobody reviews what they wrote themselves, unless nobody else could. */
    private void requireAnother(Scope scope, Document document) {
        if (document.isOwn(scope.login()) && !isAlone(scope, document)) {
            throw Refused.of("", "drafting.problem.own-draft");
        }
    }

    /** Whether at the document's union nobody else has the right to review. */
    boolean isAlone(Scope scope, Document document) {
        return accounts.others(scope, Right.SIGN_SUMMARIES, document.union()) == 0;
    }

    private Document taken(Scope scope, Document document, Step step, StepForm form, @Nullable Instant moment) {
        return new Document(
                document.id(),
                document.union(),
                document.kind(),
                document.outline(),
                document.outlineVersion(),
                document.year(),
                document.part(),
                document.period(),
                document.periodName(),
                document.title(),
                step.to(),
                document.edition(),
                document.author(),
                document.changedBy(),
                document.changedAt(),
                step == Step.SUBMIT ? scope.login() : document.submittedBy(),
                approver(scope, document, step),
                step == Step.FINISH ? said(form.signatory()) : document.signatory(),
                step.needsReason() ? said(form.reason()) : "",
                moment == null ? document.moment() : moment,
                step == Step.ISSUE ? numbering.written(said(form.number())) : document.number(),
                step == Step.ISSUE ? form.on() : document.issuedOn(),
                step == Step.ISSUE ? form.head() : document.head(),
                step == Step.ISSUE ? said(form.copies()) : document.copies());
    }

    private static String approver(Scope scope, Document document, Step step) {
        return switch (step) {
            case APPROVE -> scope.actor().login();
            case RETURN, SUBMIT -> "";
            default -> document.approvedBy();
        };
    }

    private static String said(String text) {
        String clean = ContentJson.clean(text).strip();
        return clean.substring(0, Math.min(TEXT, clean.length()));
    }

    private static Map<String, String> told(Document document) {
        Map<String, String> told = new HashMap<>();
        told.put("state", document.state().code());
        if (!document.signatory().isEmpty()) {
            told.put("signatory", document.signatory());
        }
        if (!document.number().isEmpty()) {
            told.put("number", document.number());
        }
        LocalDate issuedOn = document.issuedOn();
        if (issuedOn != null) {
            told.put("issuedOn", issuedOn.toString());
        }
        return told;
    }
}
