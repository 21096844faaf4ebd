package org.unionledger.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.Evened;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.ImportTarget;
import org.unionledger.exchange.Judging;
import org.unionledger.exchange.Problem;
import org.unionledger.exchange.Verdict;
import org.unionledger.figures.LateRecords;
import org.unionledger.figures.Posting;
import org.unionledger.frame.Words;
import org.unionledger.organization.EmployerDraft.Doubt;

/** Takes employers and their unions from files (经济组织及基层工会台账). */
@Component
class EmployerImport implements ImportTarget {

    private final EmployerBook book;
    private final Organizations organizations;
    private final EmployerRepository repository;
    private final HeadcountRepository headcounts;
    private final EmployerImportUndo undo;
    private final LateRecords late;
    private final Words words;

    EmployerImport(
            EmployerBook book,
            Organizations organizations,
            EmployerRepository repository,
            HeadcountRepository headcounts,
            EmployerImportUndo undo,
            LateRecords late,
            MessageSource messages) {
        this.book = book;
        this.organizations = organizations;
        this.repository = repository;
        this.headcounts = headcounts;
        this.undo = undo;
        this.late = late;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String id() {
        return "employers";
    }

    @Override
    public String name() {
        return words.text("organization.import.name");
    }

    @Override
    public String href() {
        return "/employers";
    }

    @Override
    public Right right() {
        return Right.WRITE_ORGANIZATIONS;
    }

    @Override
    public List<ImportColumn> columns() {
        return EmployerColumns.ALL;
    }

    @Override
    public Judging judging(ImportContext context) {
        return rows ->
                plan(context, drafts(context, rows)).stream().map(this::verdict).toList();
    }

    @Override
    public void book(ImportContext context, List<ImportRow> good) {
        context.scope().require(right());
        List<EmployerDraft> drafts = drafts(context, good);
        createPlaces(context, drafts);
        List<EmployerPlan> plans = plan(context, drafts);
        List<EmployerEntry> additions = plans.stream()
                .filter(EmployerPlan.Add.class::isInstance)
                .map(plan -> ((EmployerPlan.Add) plan).entry())
                .toList();
        book.insert(context.scope(), additions, knownOn(context), context.importId());
        change(
                context,
                plans.stream()
                        .filter(EmployerPlan.Change.class::isInstance)
                        .map(EmployerPlan.Change.class::cast)
                        .toList());
    }

    private static LocalDate knownOn(ImportContext context) {
        return context.stated() == null ? context.today() : context.stated();
    }

    @Override
    public int late(ImportContext context, List<ImportRow> good) {
        return late.count(() -> {
            List<EmployerPlan> plans = plan(context, drafts(context, good));
            Map<EmployerId, List<DatedHeadcount>> counts = headcounts.of(plans.stream()
                    .filter(EmployerPlan.Change.class::isInstance)
                    .map(plan -> ((EmployerPlan.Change) plan).before().id())
                    .toList());
            return plans.stream().map(plan -> changes(context, plan, counts)).toList();
        });
    }

    /** What booking would post or take back. A union to be founded is as closed as the one above it. */
    private static List<Posting> changes(
            ImportContext context, EmployerPlan plan, Map<EmployerId, List<DatedHeadcount>> counts) {
        if (plan instanceof EmployerPlan.Add added) {
            EmployerEntry entry = added.entry();
            return EmployerStatements.first(entry.community(), entry, knownOn(context));
        }
        if (plan instanceof EmployerPlan.Change change) {
            Employer before = change.before();
            return EmployerStatements.changes(
                    before,
                    change.entry(),
                    countedOn(before, context.stated()),
                    counts.getOrDefault(before.id(), List.of()));
        }
        return List.of();
    }

    private void change(ImportContext context, List<EmployerPlan.Change> changes) {
        undo.remember(
                context.importId(),
                changes.stream().map(EmployerPlan.Change::before).toList());
        book.write(
                context.scope(),
                changes.stream()
                        .map(change -> new EmployerBook.Correction(
                                change.before(),
                                change.before().version(),
                                change.entry(),
                                countedOn(change.before(), context.stated())))
                        .toList());
    }

    /** A file of a later day tells of a change on that day; one of the same day, or of no day, corrects. */
    private static @Nullable LocalDate countedOn(Employer before, @Nullable LocalDate stated) {
        return stated != null && stated.isAfter(before.knownOn()) ? stated : null;
    }

    private void createPlaces(ImportContext context, List<EmployerDraft> drafts) {
        if (context.createPlaces()) {
            CommunityNames communities = organizations.communities(context.scope(), context.organization());
            List<NewUnion> missing = EmployerPlanner.unknownCommunities(communities, drafts).stream()
                    .map(name -> new NewUnion(Founding.of(name, OrganizationKind.COMMUNITY), context.organization()))
                    .toList();
            organizations.foundAll(missing, context.importId());
        }
    }

    @Override
    public List<String> undo(ImportContext context) {
        context.scope().require(right());
        return undo.undo(context.scope(), context.importId()).stream()
                .map(doubt -> words.text(doubt.message(), doubt.arguments().toArray()))
                .toList();
    }

    private static List<EmployerDraft> drafts(ImportContext context, List<ImportRow> rows) {
        return rows.stream()
                .map(row -> EmployerDraft.of(row, context.organization()))
                .toList();
    }

    private List<EmployerPlan> plan(ImportContext context, List<EmployerDraft> drafts) {
        return new EmployerPlanner(known(context, drafts), context.today()).plan(drafts);
    }

    private EmployerPlanner.Known known(ImportContext context, List<EmployerDraft> drafts) {
        Collection<String> codes = drafts.stream()
                .map(draft -> draft.entry().creditCode())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Collection<String> names = drafts.stream()
                .map(draft -> Evened.name(draft.entry().name()))
                .distinct()
                .toList();
        return new EmployerPlanner.Known(
                organizations.require(context.scope(), context.organization()),
                organizations.communities(context.scope(), context.organization()),
                context.createPlaces(),
                repository.byCode(context.organization(), codes, context.today()),
                repository.byName(context.organization(), names, context.today()),
                new HashSet<>(repository.takenCodes(codes)));
    }

    private Verdict verdict(EmployerPlan plan) {
        if (plan instanceof EmployerPlan.Refuse refused) {
            return new Verdict.Refused(problems(refused.reasons()));
        }
        if (plan instanceof EmployerPlan.Merge merged) {
            return new Verdict.Merged(problem(merged.reason()).reason());
        }
        return new Verdict.Good(problems(
                plan instanceof EmployerPlan.Add added ? added.doubts() : ((EmployerPlan.Change) plan).doubts()));
    }

    private List<Problem> problems(List<Doubt> doubts) {
        return doubts.stream().map(this::problem).toList();
    }

    private Problem problem(Doubt doubt) {
        return new Problem(
                EmployerColumns.label(doubt.column()),
                words.text(doubt.message(), doubt.arguments().toArray()));
    }
}
