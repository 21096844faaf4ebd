package org.unionledger.drafting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Period;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.BoundFigure;
import org.unionledger.summary.Letter;
import org.unionledger.summary.Summaries;
import org.unionledger.summary.Summary;
import org.unionledger.summary.SummaryRequest;

/** Summaries kept as documents (文稿) and written on. Everything takes {@link Right#COMPOSE_SUMMARIES}. */
@Service
public class Documents {

    static final String KIND = "drafting.document";
    private static final int TITLE = 120;

    private final DocumentRepository repository;
    private final FigureRepository figures;
    private final VersionRepository versions;
    private final Organizations organizations;
    private final Summaries summaries;
    private final AuditLog audit;
    private final Clock clock;

    Documents(
            DocumentRepository repository,
            FigureRepository figures,
            VersionRepository versions,
            Organizations organizations,
            Summaries summaries,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.figures = figures;
        this.versions = versions;
        this.organizations = organizations;
        this.summaries = summaries;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotInScope when there is none, or its union lies elsewhere */
    public Document require(Scope scope, long id) {
        scope.require(Right.COMPOSE_SUMMARIES);
        return repository
                .find(id, scope.place(), LocalDate.now(clock))
                .orElseThrow(() -> new NotInScope("document " + id));
    }

    /** With its text, all of one moment. @throws NotInScope as {@link #require} */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Draft open(Scope scope, long id) {
        return draft(require(scope, id));
    }

    Draft draft(Document document) {
        Map<Integer, Binding> bindings = figures.of(document.id());
        return new Draft(
                document,
                ContentJson.read(repository.content(document.id()), bindings.keySet()),
                bindings,
                figures.kept(document.id()));
    }

    /** Composes the summary of a union as of now and keeps it as a document. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public long compose(Scope scope, OrganizationId union, SummaryRequest request) {
        return keep(scope, summaries.compose(scope, union, request, AsOf.NOW));
    }

    /** Keeps a composed summary as a document (存为文稿), every figure with what it comes from. */
    @Transactional
    public long keep(Scope scope, Summary summary) {
        scope.require(Right.COMPOSE_SUMMARIES);
        organizations.require(scope, summary.union());
        long id = repository.insert(
                begun(
                        scope,
                        summary.union(),
                        summary.request(),
                        summary.outlineId(),
                        summary.outlineVersion(),
                        summary.period(),
                        summary.title()),
                Content.BLANK);
        Map<Integer, Integer> numbers = new HashMap<>();
        for (BoundFigure figure : summary.figures()) {
            numbers.put(figure.number(), figures.add(id, figure, summary.moment()));
        }
        write(
                scope,
                require(scope, id),
                summary.title(),
                ComposedContent.of(summary).with(numbers));
        return created(scope, id);
    }

    /** Begins a document with nothing in it. @throws Refused if the title is missing */
    @Transactional
    public long begin(Scope scope, OrganizationId union, SummaryRequest request, String title) {
        scope.require(Right.COMPOSE_SUMMARIES);
        organizations.require(scope, union);
        Document document = begun(scope, union, request, "", 0, request.calendarDays(), title(title));
        return created(scope, repository.insert(document, Content.BLANK));
    }

    private Document begun(
            Scope scope,
            OrganizationId union,
            SummaryRequest request,
            String outline,
            int outlineVersion,
            Period period,
            String title) {
        return new Document(
                0,
                union,
                request.kind().code(),
                outline,
                outlineVersion,
                request.year(),
                request.part(),
                period,
                summaries.periodName(period),
                title,
                DocumentState.DRAFT,
                1,
                scope.login(),
                scope.login(),
                clock.instant(),
                "",
                "",
                "",
                "",
                null,
                "",
                null,
                Letter.Head.NONE,
                "");
    }

    private long created(Scope scope, long id) {
        Document document = require(scope, id);
        versions.keep(id, "created", "", scope.login(), clock.instant());
        audit.write(
                scope.actor(),
                "document-created",
                subject(document),
                null,
                Map.of(),
                Map.of("title", document.title(), "kind", document.kind()));
        return id;
    }

    /**
     * Writes title and text.
     *
     * @param edition the one that was opened
     * @param content as {@link ContentJson} describes it
     * @return the edition that is now kept
     * @throws ChangedMeanwhile if somebody else has changed it since
     * @throws Refused if it is not being written, or the text is none
     */
    @Transactional
    public int save(Scope scope, long id, int edition, String title, String content) {
        Document document = writing(scope, id, edition);
        Content read = ContentJson.read(content, figures.of(id).keySet());
        return write(scope, document, title(title), read);
    }

    /** As {@link #save}, instead of a text of somebody else, which stays as a version. */
    @Transactional
    public int replace(Scope scope, long id, int edition, String title, String content) {
        lock(scope, id);
        versions.keep(id, "replaced", "", scope.login(), clock.instant());
        return save(scope, id, edition, title, content);
    }

    /** As {@link #save}, only the text. */
    @Transactional
    int save(Scope scope, long id, int edition, Content content) {
        Document document = writing(scope, id, edition);
        return write(scope, document, document.title(), content);
    }

    /** Keeps the document as it is now as a version. */
    @Transactional
    public int keepVersion(Scope scope, long id, String note) {
        Document document = lock(scope, id);
        int number = versions.keep(id, "saved", note.strip(), scope.login(), clock.instant());
        audit.write(
                scope.actor(),
                "document-version",
                subject(document),
                note.isBlank() ? null : note.strip(),
                Map.of(),
                Map.of("version", "" + number));
        return number;
    }

    /** A document that is being written, and that nobody else writes until this transaction ends. */
    Document lock(Scope scope, long id) {
        repository.lock(require(scope, id).id());
        Document document = require(scope, id);
        requireWriting(document);
        return document;
    }

    /** @throws ChangedMeanwhile if it is another edition by now */
    Document writing(Scope scope, long id, int edition) {
        Document document = require(scope, id);
        requireWriting(document);
        if (document.edition() != edition) {
            throw new ChangedMeanwhile();
        }
        return document;
    }

    private static void requireWriting(Document document) {
        if (!document.state().isWriting()) {
            throw Refused.of("", "drafting.problem.not-writing");
        }
    }

    private int write(Scope scope, Document document, String title, Content content) {
        Instant now = clock.instant();
        if (!repository.write(document.id(), document.edition(), title, content, scope.login(), now)) {
            throw new ChangedMeanwhile();
        }
        return document.edition() + 1;
    }

    private static String title(String written) {
        String title = ContentJson.clean(written).strip();
        if (title.isEmpty()) {
            throw Refused.of("", "drafting.problem.title-missing");
        }
        if (title.length() > TITLE) {
            throw Refused.of("", "drafting.problem.title-too-long", TITLE);
        }
        return title;
    }

    /** One more than a page holds, to tell whether there is another. */
    List<Document> page(Scope scope, OrganizationId union, DocumentFilter filter, int limit) {
        scope.require(Right.COMPOSE_SUMMARIES);
        organizations.require(scope, union);
        return repository.page(union, filter, LocalDate.now(clock), limit);
    }

    long count(Scope scope, OrganizationId union, DocumentFilter filter) {
        scope.require(Right.COMPOSE_SUMMARIES);
        organizations.require(scope, union);
        return repository.count(union, filter, LocalDate.now(clock));
    }

    static Subject subject(Document document) {
        return new Subject(KIND, document.id(), document.union());
    }
}
