package org.unionledger.regulation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Refused;

/**
 * What the rules say in numbers. A union may set its own (各省市规定不同), for itself and everything below it and from a day
 * on; the nearest above counts, else the number as it was declared. Setting takes {@link Right#SET_PARAMETERS}.
 */
@Service
public class Parameters {

    static final String SUBJECT = "parameter";

    /** People, days and months are counted; more of them than this is a slip. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private final Map<String, Parameter> declared;
    private final ParameterRepository repository;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Parameters(
            ParameterFiles files,
            ParameterRepository repository,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.declared = files.read();
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** All, in the order in which they are declared. */
    public Collection<Parameter> all() {
        return declared.values();
    }

    /** @throws IllegalArgumentException if there is none of that id */
    public Parameter require(String id) {
        Parameter parameter = declared.get(id);
        if (parameter == null) {
            throw new IllegalArgumentException("No such parameter: " + id);
        }
        return parameter;
    }

    /** What holds for a union on a day, in the parameter's unit. */
    public BigDecimal number(String id, OrganizationId union, LocalDate day) {
        Parameter parameter = require(id);
        return repository.nearest(id, union, day).map(LocalValue::value).orElse(parameter.value());
    }

    /** The same where only whole numbers make sense. */
    public int whole(String id, OrganizationId union, LocalDate day) {
        return number(id, union, day).intValueExact();
    }

    /** A union, and what holds there and below it. */
    public record Within(OrganizationId union, BigDecimal value) {}

    /**
     * What holds within a union on a day: for itself, and for those below it that have set a number of their own. Those above
     * others first, so that of several that concern a union the last counts.
     */
    public List<Within> within(String id, OrganizationId union, LocalDate day) {
        return Stream.concat(Stream.of(union), repository.settingOwn(id, union, day).stream())
                .map(own -> new Within(own, number(id, own, day)))
                .toList();
    }

    /** What the union or the nearest above it has set of each parameter, as it holds on the day; those nobody has set are missing. */
    Map<String, LocalValue> holding(OrganizationId union, LocalDate day) {
        return repository.holding(union, day);
    }

    /** What the own union and those below have set, and not taken back, of one parameter, the latest first. */
    List<LocalValue> below(Scope scope, String id) {
        return repository.below(id, scope.place(), today());
    }

    /**
     * Sets what holds for the union and everything below it from that day on.
     *
     * @throws NotInScope       if the union lies elsewhere
     * @throws Refused if the number is negative, not whole or above 100,000, or the source is missing
     */
    @Transactional
    public void set(Scope scope, String id, OrganizationId union, LocalDate from, BigDecimal value, String source) {
        scope.require(Right.SET_PARAMETERS);
        require(id);
        if (!repository.isBelow(scope.place(), union, today())) {
            throw new NotInScope("organization " + union);
        }
        if (value.signum() < 0) {
            throw Refused.of("", "regulation.refused.negative");
        }
        if (value.stripTrailingZeros().scale() > 0 || value.compareTo(MOST) > 0) {
            throw Refused.of("", "regulation.refused.not-a-count");
        }
        if (source.isBlank()) {
            throw Refused.of("", "regulation.refused.source-missing");
        }
        long number = repository.insert(id, union, from, value, source.strip(), scope.login());
        audit.write(
                scope.actor(),
                "set",
                new Subject(SUBJECT, number, union),
                source.strip(),
                Map.of(),
                Map.of("parameter", id, "union", union.toString(), "from", from.toString(), "value", value.toString()));
        events.publishEvent(new ParameterSet(scope, id, union));
    }

    /** Takes back what a union has set, as if it had never been. @throws NotInScope if there is none, or it lies elsewhere */
    @Transactional
    public void withdraw(Scope scope, long number, String reason) {
        scope.require(Right.SET_PARAMETERS);
        if (reason.isBlank()) {
            throw Refused.of("", "regulation.refused.reason-missing");
        }
        LocalValue value = find(scope, number).orElseThrow(() -> new NotInScope("local value " + number));
        repository.withdraw(number, scope.login(), reason.strip());
        audit.write(
                scope.actor(),
                "withdrawn",
                new Subject(SUBJECT, number, value.union()),
                reason.strip(),
                Map.of("value", value.value().toString()),
                Map.of());
        events.publishEvent(new ParameterSet(scope, value.parameter(), value.union()));
    }

    private Optional<LocalValue> find(Scope scope, long number) {
        return repository.find(number, scope.place(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
