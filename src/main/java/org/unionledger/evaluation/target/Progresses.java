package org.unionledger.evaluation.target;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Units;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;
import org.unionledger.regulation.Parameters;

/** How far targets have been reached (目标进度); all figures of a page in one round trip. Takes {@link Right#READ_EVALUATIONS}. */
@Service
public class Progresses {

    private static final String DASH = "—";
    private static final int ASKED_OF_EACH = 3;

    private final Targets targets;
    private final FigureReader reader;
    private final FigureLinks links;
    private final Organizations organizations;
    private final Parameters parameters;
    private final Clock clock;

    Progresses(
            Targets targets,
            FigureReader reader,
            FigureLinks links,
            Organizations organizations,
            Parameters parameters,
            Clock clock) {
        this.targets = targets;
        this.reader = reader;
        this.links = links;
        this.organizations = organizations;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Of all targets of a union in a year, those that other modules keep among them. */
    public List<Progress> of(Scope scope, OrganizationId union, int year, Words words) {
        return of(scope, union, year, LocalDate.now(clock), words);
    }

    /** The same as it was to be judged on a day: of the year, or behind it where the year is over. */
    List<Progress> of(Scope scope, OrganizationId union, int year, LocalDate day, Words words) {
        List<Aim> aims = new ArrayList<>(kept(scope, union, year, day));
        targets.of(scope, union, year)
                .forEach(target -> reader.indicator(target.indicator())
                        .ifPresent(indicator -> aims.add(aim(union, indicator, year, target.goal(), day))));
        return shown(scope, aims, words);
    }

    /** Of one indicator, of several unions. */
    Map<OrganizationId, Progress> of(Scope scope, Indicator indicator, Collection<Target> of, Words words) {
        List<Aim> aims = of.stream()
                .map(target -> aim(target.union(), indicator, target.year(), target.goal(), LocalDate.now(clock)))
                .toList();
        List<Progress> shown = shown(scope, aims, words);
        Map<OrganizationId, Progress> byUnion = new LinkedHashMap<>();
        for (int i = 0; i < aims.size(); i++) {
            byUnion.put(aims.get(i).union(), shown.get(i));
        }
        return byUnion;
    }

    /** The targets that are facts of an indicator of another module. */
    private List<Aim> kept(Scope scope, OrganizationId union, int year, LocalDate day) {
        scope.require(Right.READ_EVALUATIONS);
        organizations.require(scope, union);
        List<Indicator> elsewhere = reader.indicators().stream()
                .filter(indicator -> reader.hasItsOwnTarget(indicator.id()))
                .toList();
        List<Figure> set = reader.read(
                elsewhere.stream()
                        .map(indicator -> Aim.target(union, indicator, year))
                        .toList(),
                AsOf.NOW);
        return Stream.iterate(0, i -> i + 1)
                .limit(elsewhere.size())
                .filter(i -> set.get(i).isTold())
                .map(i -> aim(union, elsewhere.get(i), year, goal(set.get(i)), day))
                .toList();
    }

    private Aim aim(OrganizationId union, Indicator indicator, int year, Goal goal, LocalDate day) {
        return new Aim(union, indicator, reader.isLimited(indicator.id()), year, goal, day);
    }

    private static Goal goal(Figure figure) {
        BigDecimal value = figure.value();
        return Goal.of(value == null ? BigDecimal.ZERO : value);
    }

    private List<Progress> shown(Scope scope, List<Aim> aims, Words words) {
        if (aims.isEmpty()) {
            return List.of();
        }
        List<FigureQuery> queries =
                aims.stream().flatMap(aim -> aim.queries().stream()).toList();
        List<Figure> figures = reader.read(queries, AsOf.NOW);
        Map<OrganizationId, String> names = organizations.names(
                scope, aims.stream().map(Aim::union).distinct().toList());
        Map<OrganizationId, Course.Margin> margins = new LinkedHashMap<>();
        List<Progress> shown = new ArrayList<>();
        for (int i = 0; i < aims.size(); i++) {
            Aim aim = aims.get(i);
            shown.add(shown(
                    aim,
                    figures.subList(i * ASKED_OF_EACH, (i + 1) * ASKED_OF_EACH),
                    names.getOrDefault(aim.union(), ""),
                    margins.computeIfAbsent(aim.union(), this::margin),
                    words));
        }
        return shown;
    }

    private Progress shown(Aim aim, List<Figure> figures, String union, Course.Margin margin, Words words) {
        Indicator indicator = aim.indicator();
        Figure reached = aim.reached(figures.get(1));
        Course course = aim.course(figures.get(2));
        BigDecimal percent = course.percent(reached.value());
        return new Progress(
                indicator.id(),
                words.either(indicator.name(), indicator.englishName()),
                union,
                Units.in(words, indicator.unit()),
                aim.limited(),
                aim.limited() && isMore(reached.value(), aim.goal()),
                links.bare(words, figures.get(0), AsOf.NOW, union),
                text(words, indicator, aim.goal().keep()),
                text(words, indicator, aim.goal().strive()),
                links.bare(words, reached, AsOf.NOW, union),
                percent == null ? DASH : percent.toPlainString() + "%",
                text(words, indicator, course.expected(aim.day())),
                course.standing(reached.value(), aim.day(), margin),
                href(indicator.id(), aim.year()));
    }

    private static boolean isMore(@Nullable BigDecimal reached, Goal goal) {
        return reached != null && reached.compareTo(goal.value()) > 0;
    }

    private static String text(Words words, Indicator indicator, @Nullable BigDecimal number) {
        return number == null ? "" : new Formats(words).number(number, indicator.decimals());
    }

    private String href(IndicatorId indicator, int year) {
        return reader.hasItsOwnTarget(indicator)
                ? "/establishments/targets?year=" + year
                : "/targets/parts?indicator=" + indicator + "&year=" + year;
    }

    private Course.Margin margin(OrganizationId union) {
        LocalDate today = LocalDate.now(clock);
        return new Course.Margin(
                parameters.whole("evaluation.pace.ahead", union, today),
                parameters.whole("evaluation.pace.behind", union, today));
    }
}
