package org.unionledger.drafting;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.figures.Period;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.BoundFigure;
import org.unionledger.summary.BoundFigures;
import org.unionledger.summary.Recipe;

/** Binds figures in documents, and brings those that have changed up to date or says that they stay. */
@Service
public class DraftFigures {

    private static final int REMARK = 200;
    private static final String YUAN = "元";

    private final Documents documents;
    private final Drifts drifts;
    private final FigureRepository repository;
    private final BoundFigures boundFigures;
    private final FigureReader reader;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    DraftFigures(
            Documents documents,
            Drifts drifts,
            FigureRepository repository,
            BoundFigures boundFigures,
            FigureReader reader,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.documents = documents;
        this.drifts = drifts;
        this.repository = repository;
        this.boundFigures = boundFigures;
        this.reader = reader;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the book now says otherwise than the text, in the order it stands. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Drift> drifts(Scope scope, long id) {
        return drifts.of(scope, documents.open(scope, id));
    }

    /**
     * Binds a figure of the document's period, to be set into the text; the text itself is not changed.
     *
     * @param union    the document's own or one below it
     * @param lastYear whether of the same period a year before
     * @throws Refused if it cannot be told, or the union does not lie below
     */
    @Transactional
    public Binding bind(Scope scope, long id, IndicatorId indicator, OrganizationId union, boolean lastYear) {
        Document document = documents.lock(scope, id);
        Organization of = requireBelow(scope, document, union);
        Indicator known = reader.indicator(indicator)
                .orElseThrow(() -> Refused.of("", "drafting.problem.no-indicator", indicator.value()));
        Period period = lastYear ? document.period().aYearBefore() : document.period();
        Recipe recipe = recipe(known, FigureQuery.of(indicator.value(), union, period));
        Instant moment = clock.instant();
        BoundFigure figure = boundFigures
                .read(List.of(recipe), Map.of(union, of.name()), document.lastYear(), AsOf.NOW)
                .get(0)
                .orElseThrow(() -> Refused.of("", "drafting.problem.untold", known.name()));
        return new Binding(repository.add(id, figure, moment), figure, moment);
    }

    private static Recipe recipe(Indicator indicator, FigureQuery query) {
        if (indicator.kind() == IndicatorKind.FORMULA) {
            return Recipe.rounded(query, indicator.decimals());
        }
        return indicator.unit().equals(YUAN) ? Recipe.inTenThousands(query) : Recipe.of(query);
    }

    /** So that whoever may read the document may open its figures. */
    private Organization requireBelow(Scope scope, Document document, OrganizationId union) {
        List<Organization> way = organizations.way(scope, union);
        if (way.stream().noneMatch(each -> each.id().equals(document.union()))) {
            throw Refused.of("", "drafting.problem.not-below");
        }
        return way.get(way.size() - 1);
    }

    /**
     * Writes what the book now says instead of what was written.
     *
     * @param edition the one that was opened
     * @param figure  empty for all that somebody still has to decide on
     * @return how many figures were written anew; those that cannot be told any more stay
     * @throws ChangedMeanwhile if somebody else has changed the text since
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public int accept(Scope scope, long id, int edition, Optional<Integer> figure) {
        Draft draft = documents.draft(documents.writing(scope, id, edition));
        Instant moment = clock.instant();
        Map<Integer, Integer> instead = new HashMap<>();
        Map<String, String> before = new HashMap<>();
        Map<String, String> after = new HashMap<>();
        for (Drift drift : drifts.of(scope, draft)) {
            int number = drift.written().number();
            boolean meant = figure.map(asked -> asked == number).orElse(drift.isOpen());
            if (meant && drift.now() != null) {
                instead.put(number, repository.add(id, Objects.requireNonNull(drift.now()), moment));
                before.put(drift.written().figure().name(), drift.written().text());
                after.put(drift.written().figure().name(), drift.nowText());
            }
        }
        if (!instead.isEmpty()) {
            documents.save(scope, id, edition, draft.content().with(instead));
            audit.write(
                    scope.actor(),
                    "document-figures-accepted",
                    Documents.subject(draft.document()),
                    null,
                    before,
                    after);
        }
        return instead.size();
    }

    /**
     * Says that a figure stays as written although the book says something else; until the book says yet something else.
     *
     * @return whether there was anything to say so of
     * @throws Refused if the remark is missing, or the document is finished
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public boolean keep(Scope scope, long id, int figure, String remark) {
        scope.require(Right.COMPOSE_SUMMARIES);
        Draft draft = documents.open(scope, id);
        if (!draft.document().state().isBeforeEnd()) {
            throw Refused.of("", "drafting.problem.not-now");
        }
        String why = ContentJson.clean(remark).strip();
        if (why.isEmpty()) {
            throw Refused.of("", "drafting.problem.remark-missing");
        }
        Optional<Drift> drift = drifts.of(scope, draft).stream()
                .filter(each -> each.written().number() == figure)
                .findFirst();
        drift.ifPresent(each -> {
            String kept = why.substring(0, Math.min(REMARK, why.length()));
            repository.keep(id, figure, new Kept(each.nowText(), kept, scope.login()), clock.instant());
            audit.write(
                    scope.actor(),
                    "document-figure-kept",
                    Documents.subject(draft.document()),
                    kept,
                    Map.of(),
                    Map.of(each.written().figure().name(), each.written().text()));
        });
        return drift.isPresent();
    }
}
