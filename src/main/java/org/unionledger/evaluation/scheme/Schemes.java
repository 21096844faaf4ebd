package org.unionledger.evaluation.scheme;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.Years;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.frame.ChangedMeanwhile;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.organization.Organizations;

/**
 * 考核细则: declared by a union for those directly below, year by year. Reading takes {@link Right#READ_EVALUATIONS}, writing
 * {@link Right#JUDGE_UNIONS}. A version by which anybody is judged stays as it is; what is changed then is the next one.
 */
@Service
public class Schemes {

    static final String KIND = "scheme";

    private final SchemeRepository repository;
    private final Organizations organizations;
    private final FigureReader figures;
    private final AuditLog audit;
    private final Clock clock;

    Schemes(
            SchemeRepository repository,
            Organizations organizations,
            FigureReader figures,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest version of each scheme of a union, the latest year first. */
    public List<Scheme> of(Scope scope, OrganizationId union) {
        scope.require(Right.READ_EVALUATIONS);
        organizations.require(scope, union);
        return repository.newest(union);
    }

    /** @throws NotInScope if there is none, or it was declared elsewhere */
    public Scheme require(Scope scope, long id) {
        scope.require(Right.READ_EVALUATIONS);
        return repository
                .find(id, scope.place(), LocalDate.now(clock))
                .orElseThrow(() -> new NotInScope("scheme " + id));
    }

    /** For whoever was found to be judged by it, though it was declared above them. */
    public Scheme usedBy(long id) {
        return repository.find(id).orElseThrow();
    }

    /** Begins a scheme with the six aspects that are shipped. */
    @Transactional
    public long begin(Scope scope, OrganizationId union, int year, String name) {
        ShippedScheme shipped = ShippedScheme.read();
        return create(scope, union, year, name.isBlank() ? shipped.name() : name, shipped.content());
    }

    /** Begins a scheme with what another says, as that of the year before. */
    @Transactional
    public long copy(Scope scope, long id, int year, String name) {
        Scheme model = require(scope, id);
        return create(scope, model.union(), year, name.isBlank() ? model.name() : name, model.content());
    }

    private long create(Scope scope, OrganizationId union, int year, String name, Content content) {
        scope.require(Right.JUDGE_UNIONS);
        organizations.require(scope, union);
        if (year < Years.FIRST || year > Years.LAST) {
            throw Refused.of("year", "evaluation.problem.not-a-year");
        }
        if (repository.newestVersion(union, year, name.strip()) > 0) {
            throw Refused.of("name", "evaluation.problem.scheme-known", name.strip(), Integer.toString(year));
        }
        return write(scope, union, year, name.strip(), 1, content);
    }

    private long write(Scope scope, OrganizationId union, int year, String name, int version, Content content) {
        long id = repository.insert(union, year, name, version, content);
        audit.write(
                scope.actor(),
                "created",
                new Subject(KIND, id, union),
                null,
                Map.of(),
                Map.of("year", Integer.toString(year), "name", name, "version", Integer.toString(version)));
        return id;
    }

    /** The version to be changed: this one as long as nobody is judged by it, else a new one that says the same. */
    @Transactional
    public long nextVersion(Scope scope, long id) {
        scope.require(Right.JUDGE_UNIONS);
        Scheme scheme = require(scope, id);
        if (!scheme.used()) {
            return id;
        }
        int newest = repository.newestVersion(scheme.union(), scheme.year(), scheme.name());
        if (newest > scheme.version()) {
            throw Refused.of("", "evaluation.problem.newer-version", newest);
        }
        return write(scope, scheme.union(), scheme.year(), scheme.name(), newest + 1, scheme.content());
    }

    @Transactional
    public void discard(Scope scope, long id) {
        scope.require(Right.JUDGE_UNIONS);
        Scheme scheme = require(scope, id);
        if (scheme.used()) {
            throw Refused.of("", "evaluation.problem.scheme-used");
        }
        repository.markVoid(id);
        audit.write(scope.actor(), "voided", subject(scheme), null, Map.of("name", scheme.name()), Map.of());
    }

    /** @param key empty: a new one */
    @Transactional
    public void putAspect(Scope scope, long id, int edition, String key, String name, BigDecimal weight) {
        Refused.unlessNone(SchemeRules.of(new Aspect(key, name, weight, List.of())));
        change(
                scope,
                id,
                edition,
                name + " " + weight.toPlainString(),
                content -> key.isEmpty() ? content.withAspect(name, weight) : content.renamed(key, name, weight));
    }

    @Transactional
    public void removeAspect(Scope scope, long id, int edition, String key) {
        change(scope, id, edition, "", content -> content.withoutAspect(key));
    }

    /** @param item without a key: a new one of the aspect */
    @Transactional
    public void putItem(Scope scope, long id, int edition, String aspect, Item item) {
        Refused.unlessNone(SchemeRules.of(item, this::isKnown));
        change(scope, id, edition, item.name() + " " + item.points().toPlainString(), content -> {
            if (content.aspect(aspect).isEmpty()) {
                throw Refused.of("", "evaluation.problem.no-such-aspect");
            }
            return content.with(aspect, item);
        });
    }

    @Transactional
    public void removeItem(Scope scope, long id, int edition, String key) {
        change(scope, id, edition, "", content -> content.withoutItem(key));
    }

    /** What keeps a scheme from being used; empty when it may be. */
    public List<Problem> problems(Scheme scheme) {
        return SchemeRules.of(scheme.content(), this::isKnown);
    }

    /** From now on somebody is judged by it. @throws Refused if it is not as it should be */
    @Transactional
    public Scheme use(Scope scope, long id) {
        scope.require(Right.JUDGE_UNIONS);
        Scheme scheme = require(scope, id);
        List<Problem> problems = new ArrayList<>(problems(scheme));
        if (scheme.content().aspects().isEmpty()) {
            problems.add(Problem.of("", "evaluation.problem.scheme-empty"));
        }
        Refused.unlessNone(problems);
        repository.markUsed(id);
        return scheme;
    }

    private boolean isKnown(String indicator) {
        return IndicatorId.parse(indicator).flatMap(figures::indicator).isPresent();
    }

    private void change(Scope scope, long id, int edition, String told, UnaryOperator<Content> change) {
        scope.require(Right.JUDGE_UNIONS);
        Scheme scheme = require(scope, id);
        if (scheme.used()) {
            throw Refused.of("", "evaluation.problem.scheme-used");
        }
        Content content = change.apply(scheme.content());
        if (!repository.change(id, edition, content)) {
            throw new ChangedMeanwhile();
        }
        audit.write(
                scope.actor(),
                "changed",
                subject(scheme),
                null,
                Map.of(),
                told.isEmpty() ? Map.of() : Map.of("content", told));
    }

    private static Subject subject(Scheme scheme) {
        return new Subject(KIND, scheme.id(), scheme.union());
    }
}
