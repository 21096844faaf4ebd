package org.unionledger.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.archive.file.FileText;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Changes;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organizations;

/**
 * The papers of unions (档案). Reading takes {@link Right#READ_ARCHIVE}, every change {@link Right#WRITE_ARCHIVE}. A paper that is
 * internal does not exist for accounts of other unions, those above included.
 */
@Service
public class Papers {

    static final String KIND = "archive.paper";

    private final PaperRepository repository;
    private final PaperBook book;
    private final PaperFiles files;
    private final PaperKinds kinds;
    private final PaperNumbers numbers;
    private final HandlingDuties duties;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Papers(
            PaperRepository repository,
            PaperBook book,
            PaperFiles files,
            PaperKinds kinds,
            PaperNumbers numbers,
            HandlingDuties duties,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.book = book;
        this.files = files;
        this.kinds = kinds;
        this.numbers = numbers;
        this.duties = duties;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotInScope when there is none, its union lies elsewhere, or it is another union's and internal */
    public Paper require(Scope scope, long id) {
        scope.require(Right.READ_ARCHIVE);
        return repository.find(id, scope, today()).orElseThrow(() -> new NotInScope("paper " + id));
    }

    /** Those of the papers that the asker may see. */
    List<Paper> seen(Scope scope, Collection<Long> ids) {
        scope.require(Right.READ_ARCHIVE);
        return ids.isEmpty() ? List.of() : repository.seen(ids, scope, today());
    }

    /** One more than a page holds, to tell whether there is another; the latest first. */
    public List<Paper> page(Scope scope, OrganizationId union, PaperFilter filter, int limit) {
        return repository.page(query(scope, union, filter).after(filter.after()), limit);
    }

    /** How many pass the filter, counting no further than {@code most}. */
    long count(Scope scope, OrganizationId union, PaperFilter filter, long most) {
        return repository.count(query(scope, union, filter), most);
    }

    PaperQuery query(Scope scope, OrganizationId union, PaperFilter filter) {
        scope.require(Right.READ_ARCHIVE);
        organizations.require(scope, union);
        return new PaperQuery(scope, union, filter, today());
    }

    /**
     * Registers a paper. One that is received is to be handled, unless it is filed at once; every other is filed.
     *
     * @param file     null where there is none yet
     * @param numbered whether an issued paper without a number is given the next one
     * @param atOnce   whether a paper received needs no handling
     * @return its number in the archive
     * @throws NotInScope     when the union lies elsewhere
     * @throws Refused if a rule is not kept
     */
    @Transactional
    public long register(
            Scope scope,
            OrganizationId union,
            PaperEntry entry,
            @Nullable PaperFile file,
            boolean numbered,
            boolean atOnce) {
        scope.require(Right.WRITE_ARCHIVE);
        organizations.require(scope, union);
        List<Problem> problems = problemsOf(union, entry, 0);
        if (file != null) {
            FileText.problemOf(file).ifPresent(problems::add);
        }
        Refused.unlessNone(problems);
        boolean wanted = numbered
                && entry.direction() == Direction.ISSUED
                && entry.number().isEmpty();
        PaperEntry written = wanted ? entry.numbered(numbers.give(union, entry).toString()) : entry;
        boolean handled = written.direction() == Direction.RECEIVED && !atOnce;
        return book.file(scope, union, written, handled ? PaperState.REGISTERED : PaperState.FILED, "", file);
    }

    /** The title of the union's issued paper of this number; empty when there is none. */
    Optional<String> nameOf(OrganizationId union, String number) {
        return number.isEmpty() ? Optional.empty() : repository.titleOf(union, number);
    }

    /** Files a paper another record was made into; once only. */
    @Transactional
    public void fileOnce(Scope scope, OrganizationId union, PaperEntry entry, String source, PaperFile file) {
        if (repository.ofSource(source).isEmpty()) {
            book.file(scope, union, entry, PaperState.FILED, source, file);
        }
    }

    /** Corrects what is written. @throws Refused if a rule is not kept, or somebody else has changed it meanwhile */
    @Transactional
    public void correct(Scope scope, long id, int edition, PaperEntry entry) {
        Paper paper = changeable(scope, id, edition);
        Refused.unlessNone(problemsOf(paper.union(), entry, id));
        book.rewrite(paper, entry, paper.versions(), files.text(paper));
        Changes changes = Changes.between(paper.entry().fields(), entry.fields());
        audit.write(scope.actor(), "paper-changed", subject(paper), null, changes.before(), changes.after());
    }

    /** Adds a file that takes the place of the one before, which stays. @throws Refused if it is not taken */
    @Transactional
    public void replaceFile(Scope scope, long id, int edition, PaperFile file, String note) {
        Paper paper = changeable(scope, id, edition);
        FileText.problemOf(file).ifPresent(problem -> {
            throw new Refused(List.of(problem));
        });
        files.refuseSame(paper, file);
        FileText text = FileText.of(file);
        int version = files.add(scope, paper, file, text, note);
        book.rewrite(paper, paper.entry(), version, text.text());
        audit.write(
                scope.actor(),
                "paper-version",
                subject(paper),
                note.isBlank() ? null : note.strip(),
                Map.of(),
                Map.of("file", file.name(), "version", "" + version));
    }

    /** Registered by mistake. @throws Refused without a reason, or if it is not kept any more */
    @Transactional
    public void voidPaper(Scope scope, long id, int edition, String reason) {
        Paper paper = changeable(scope, id, edition);
        if (reason.isBlank()) {
            throw Refused.of("reason", "archive.problem.reason-missing");
        }
        book.move(paper, PaperState.VOIDED);
        duties.settle(require(scope, id), Optional.empty());
        audit.write(
                scope.actor(),
                "paper-voided",
                subject(paper),
                reason.strip(),
                Map.of("state", paper.state().code()),
                Map.of("state", PaperState.VOIDED.code()));
    }

    /** A paper that may be changed, as it was opened. @throws Refused if it may not, or is another edition by now */
    Paper changeable(Scope scope, long id, int edition) {
        scope.require(Right.WRITE_ARCHIVE);
        Paper paper = require(scope, id);
        if (!paper.state().isKept()) {
            throw Refused.of("", "archive.problem.not-kept");
        }
        if (paper.edition() != edition) {
            throw new ChangedMeanwhile();
        }
        return paper;
    }

    private List<Problem> problemsOf(OrganizationId union, PaperEntry entry, long self) {
        List<Problem> problems = new ArrayList<>(PaperRules.problemsOf(entry, kinds, today()));
        if (entry.direction() == Direction.ISSUED && repository.isNumbered(union, entry.number(), self)) {
            problems.add(Problem.of("number", "archive.problem.number-taken", entry.number()));
        }
        return problems;
    }

    /** The files, the latest first. */
    List<PaperVersion> versions(Scope scope, long id) {
        return files.of(require(scope, id));
    }

    PaperVersion version(Scope scope, long id, int number) {
        return files.version(require(scope, id), number);
    }

    byte[] content(Scope scope, long id, int number) {
        return files.content(version(scope, id, number));
    }

    /** What the files in force say, of those of the papers that the asker was shown. */
    Map<Long, String> texts(Collection<Long> shown) {
        return repository.texts(shown);
    }

    static Subject subject(Paper paper) {
        return new Subject(KIND, paper.id(), paper.union());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
