package org.unionledger.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.evaluation.target.Goal;
import org.unionledger.evaluation.target.Targets;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** Sets the year's targets of a street and breaks them down, so that some are reached, some ahead and some behind. */
@Component
class EvaluationBooking {

    /** What is counted over the year. */
    private static final List<IndicatorId> COUNTED = Stream.of(
                    "member.joined",
                    "aid.visits.person_times",
                    "training.staff.persons",
                    "culture.activities.sessions",
                    "rights.cases.mediated",
                    "contract.signed",
                    "congress.sessions.held")
            .map(IndicatorId::new)
            .toList();

    private static final IndicatorId RATE = new IndicatorId("member.join_rate");
    private static final BigDecimal WANTED_RATE = BigDecimal.valueOf(85);

    /** In percent of what would be reached by going on as before; by turns. */
    private static final List<Integer> AMBITIONS = List.of(100, 120, 70, 105, 95);

    private final Targets targets;
    private final FigureReader figures;
    private final Organizations organizations;

    EvaluationBooking(Targets targets, FigureReader figures, Organizations organizations) {
        this.targets = targets;
        this.figures = figures;
        this.organizations = organizations;
    }

    /** Of what is committed, so this comes after everything that is counted. */
    void book(Scope officer, LocalDate today) {
        List<OrganizationId> communities = organizations.children(officer, officer.place()).stream()
                .map(Organization::id)
                .toList();
        COUNTED.forEach(indicator -> {
            Map<OrganizationId, Optional<Goal>> goals = new LinkedHashMap<>();
            BigDecimal whole = BigDecimal.ZERO;
            for (int i = 0; i < communities.size(); i++) {
                BigDecimal wanted = wanted(indicator, communities.get(i), today, AMBITIONS.get(i % AMBITIONS.size()));
                goals.put(communities.get(i), Optional.of(Goal.of(wanted)));
                whole = whole.add(wanted);
            }
            BigDecimal tenth = whole.movePointLeft(1).setScale(0, RoundingMode.CEILING);
            goals.put(
                    officer.place(), Optional.of(new Goal(whole, whole.subtract(tenth), whole.add(tenth), List.of())));
            targets.set(officer, officer.place(), today.getYear(), indicator, goals);
        });
        Map<OrganizationId, Optional<Goal>> rates = new LinkedHashMap<>();
        Stream.concat(Stream.of(officer.place()), communities.stream())
                .forEach(union -> rates.put(union, Optional.of(Goal.of(WANTED_RATE))));
        targets.set(officer, officer.place(), today.getYear(), RATE, rates);
    }

    /** What has been reached, carried on to the end of the year; at least one. */
    private BigDecimal wanted(IndicatorId indicator, OrganizationId union, LocalDate today, int ambition) {
        Figure reached =
                figures.read(new FigureQuery(indicator, union, Period.year(today.getYear()), Breakdown.NONE), AsOf.NOW);
        return Objects.requireNonNullElse(reached.value(), BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf((long) today.lengthOfYear() * ambition))
                .divide(BigDecimal.valueOf(100L * today.getDayOfYear()), 0, RoundingMode.CEILING)
                .max(BigDecimal.ONE);
    }
}
