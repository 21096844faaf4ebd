package org.unionledger.establishment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.codes.EmployerId;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.ImportTarget;
import org.unionledger.exchange.Judging;
import org.unionledger.exchange.Verdict;
import org.unionledger.frame.Words;
import org.unionledger.organization.EmployerRef;
import org.unionledger.organization.Employers;

/**
 * Takes how far the work at employers has come from a progress sheet (组建进度表). An approval is taken where the employer has
 * its union already; setting one up is left to the page of the work, which asks for its form.
 */
@Component
class ProgressImport implements ImportTarget {

    private final Efforts efforts;
    private final EffortImportUndo undo;
    private final EffortRepository repository;
    private final ProgressImportRepository changes;
    private final Employers employers;
    private final Words words;

    ProgressImport(
            Efforts efforts,
            EffortImportUndo undo,
            EffortRepository repository,
            ProgressImportRepository changes,
            Employers employers,
            MessageSource messages) {
        this.efforts = efforts;
        this.undo = undo;
        this.repository = repository;
        this.changes = changes;
        this.employers = employers;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String id() {
        return "progress";
    }

    @Override
    public String name() {
        return words.text("establishment.import.name");
    }

    @Override
    public String href() {
        return "/establishments";
    }

    @Override
    public Right right() {
        return Right.WRITE_ORGANIZATIONS;
    }

    @Override
    public List<ImportColumn> columns() {
        return ProgressColumns.ALL;
    }

    @Override
    public Judging judging(ImportContext context) {
        Map<EmployerId, Integer> earlier = new HashMap<>();
        return rows -> {
            List<ProgressRow> progress = read(context, rows);
            Map<String, EmployerRef> named = named(context, progress);
            Known known = known(context, named.values());
            return progress.stream()
                    .map(row -> verdict(context, row, named.get(row.employer()), known, earlier))
                    .toList();
        };
    }

    /** What the book knows of the employers that a sheet names. */
    private record Known(Map<EmployerId, Effort> goingOn, Set<EmployerId> unionised, Set<EmployerId> ended) {

        Optional<Effort> effort(EmployerId employer) {
            return Optional.ofNullable(goingOn.get(employer));
        }
    }

    private Known known(ImportContext context, Collection<EmployerRef> named) {
        List<EmployerId> ids = named.stream().map(EmployerRef::id).distinct().toList();
        return new Known(repository.goingOn(ids), repository.unionised(ids), repository.ended(ids, context.today()));
    }

    private static List<ProgressRow> read(ImportContext context, List<ImportRow> rows) {
        return rows.stream().map(row -> ProgressRow.of(row, context.stated())).toList();
    }

    private Map<String, EmployerRef> named(ImportContext context, List<ProgressRow> rows) {
        return employers.named(
                context.scope(),
                context.organization(),
                rows.stream().map(ProgressRow::employer).distinct().toList());
    }

    private Verdict verdict(
            ImportContext context,
            ProgressRow row,
            @Nullable EmployerRef employer,
            Known known,
            Map<EmployerId, Integer> earlier) {
        if (employer == null) {
            return refused(ProgressColumns.EMPLOYER, "establishment.import.unknown");
        }
        Integer before = earlier.putIfAbsent(employer.id(), row.number());
        if (before != null) {
            return refused(ProgressColumns.EMPLOYER, "establishment.import.twice", before);
        }
        if (row.steps().isEmpty()) {
            return refused(ProgressColumns.STAGE, "establishment.import.no-stage");
        }
        List<Step> fresh = fresh(row, known.effort(employer.id()));
        if (fresh.isEmpty()) {
            return new Verdict.Merged(words.text("establishment.import.known"));
        }
        List<Problem> problems = problemsOf(context, employer, known, fresh);
        return problems.isEmpty()
                ? new Verdict.Good(List.of())
                : new Verdict.Refused(problems.stream()
                        .map(problem -> new org.unionledger.exchange.Problem("", problem.text(words)))
                        .toList());
    }

    private Verdict refused(String column, String code, Object... arguments) {
        return new Verdict.Refused(List.of(
                new org.unionledger.exchange.Problem(ProgressColumns.label(column), words.text(code, arguments))));
    }

    /** The stages that are not known of yet; what is known is corrected on the page only. */
    private static List<Step> fresh(ProgressRow row, Optional<Effort> known) {
        return row.steps().stream()
                .filter(step ->
                        known.flatMap(effort -> effort.step(step.stage())).isEmpty())
                .toList();
    }

    /** As if they were taken one after the other. */
    private List<Problem> problemsOf(ImportContext context, EmployerRef employer, Known known, List<Step> fresh) {
        List<Problem> problems = new ArrayList<>();
        Effort effort = known.effort(employer.id()).orElse(null);
        for (Step step : fresh) {
            if (effort == null) {
                problems.addAll(EffortRules.problemsOfBeginning(
                        employer.name(), known.ended().contains(employer.id()), step, context.today()));
                effort = new Effort(
                        0,
                        employer.id(),
                        employer.seat(),
                        Plan.of(""),
                        null,
                        List.of(step),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        1);
            } else {
                problems.addAll(EffortRules.problemsOf(effort, step, context.today()));
                effort = with(effort, step);
            }
            if (step.stage() == Stage.APPROVAL && !known.unionised().contains(employer.id())) {
                problems.add(Problem.of("stage", "import-founds-no-union"));
            }
        }
        return problems.stream().distinct().toList();
    }

    private static Effort with(Effort effort, Step step) {
        List<Step> steps = new ArrayList<>(effort.steps());
        steps.add(step);
        steps.sort(Comparator.comparing(Step::stage));
        return new Effort(
                effort.id(),
                effort.employer(),
                effort.seat(),
                effort.plan(),
                effort.openedOn(),
                steps,
                effort.contacts(),
                effort.obstacles(),
                effort.setUp(),
                effort.dropped(),
                effort.version());
    }

    @Override
    public void book(ImportContext context, List<ImportRow> good) {
        context.scope().require(right());
        List<ProgressRow> rows = read(context, good);
        Map<String, EmployerRef> named = named(context, rows);
        Known known = known(context, named.values());
        for (ProgressRow row : rows) {
            EmployerRef employer = Objects.requireNonNull(named.get(row.employer()));
            book(context, row, employer, known.effort(employer.id()));
        }
    }

    private void book(ImportContext context, ProgressRow row, EmployerRef employer, Optional<Effort> known) {
        List<Step> fresh = new ArrayList<>(fresh(row, known));
        long id;
        if (known.isPresent()) {
            id = known.get().id();
            changes.remember(context.importId(), id);
        } else {
            id = efforts.begin(context.scope(), employer.id(), Plan.of(row.keeper()), fresh.remove(0));
            changes.rememberNew(context.importId(), id);
        }
        fresh.forEach(step -> efforts.reach(context.scope(), id, step, null));
        changes.seal(context.importId(), id);
    }

    @Override
    public List<String> undo(ImportContext context) {
        context.scope().require(right());
        List<String> later = changes.changedSince(context.importId()).stream()
                .map(id -> efforts.require(context.scope(), id))
                .map(effort -> employers
                        .require(context.scope(), effort.employer())
                        .entry()
                        .name())
                .toList();
        if (!later.isEmpty()) {
            return List.of(words.text("establishment.import.changed-since", String.join("、", later)));
        }
        String reason = "import " + context.importId();
        changes.begun(context.importId()).forEach(id -> undo.unbegin(context.scope(), id, reason));
        changes.goneOnWith(context.importId())
                .forEach(
                        id -> undo.putBack(context.scope(), id, reason, () -> changes.putBack(context.importId(), id)));
        return List.of();
    }
}
