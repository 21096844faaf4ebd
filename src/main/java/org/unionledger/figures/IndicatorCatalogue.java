package org.unionledger.figures;

import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;

/**
 * The indicators of this book. The files are taken into the database at the start, a new version for each change. Beside each
 * stands the one that carries its targets (目标); those are found, but not listed among the others. Beside them are those that
 * unions make of their own while the system runs.
 */
@Component
class IndicatorCatalogue {

    private final IndicatorFiles files;
    private final IndicatorRepository repository;
    private volatile Map<IndicatorId, Registered> registered = Map.of();
    private volatile List<Registered> listed = List.of();
    private volatile Set<IndicatorId> limited = Set.of();

    /** What unions made never changes, and their ids are never given again. */
    private final Map<IndicatorId, Registered> own = new ConcurrentHashMap<>();

    IndicatorCatalogue(IndicatorFiles files, IndicatorRepository repository) {
        this.files = files;
        this.repository = repository;
    }

    @PostConstruct
    void takeIn() {
        var declared = files.read();
        var declaredElsewhere = files.targets();
        var targets = declared.stream()
                .filter(each -> !declaredElsewhere.containsKey(each.indicator().id()))
                .map(TargetIndicator::of)
                .toList();
        repository.keep(Stream.concat(declared.stream(), targets.stream()).toList());
        var newest = new LinkedHashMap<IndicatorId, Registered>();
        repository.newest().forEach(each -> newest.put(each.indicator().id(), each));
        var ofTargets = targets.stream().map(target -> target.indicator().id()).collect(Collectors.toSet());
        listed = newest.values().stream()
                .filter(each -> !ofTargets.contains(each.indicator().id()))
                .toList();
        declaredElsewhere.forEach((indicator, target) ->
                newest.put(indicator.ofTarget(), Objects.requireNonNull(newest.get(target), target.value())));
        registered = newest;
        limited = files.limited();
    }

    Optional<Registered> find(IndicatorId id) {
        return OwnIndicators.isOwn(id) ? findOwn(id) : Optional.ofNullable(registered.get(id));
    }

    private Optional<Registered> findOwn(IndicatorId id) {
        var known = own.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var found = repository.own(id);
        found.ifPresent(each -> own.put(id, each));
        return found;
    }

    /** Those of the product and, behind them, those made by the union and by unions above it. */
    List<Indicator> indicators(OrganizationId union, LocalDate day) {
        return Stream.concat(all().stream(), repository.onTheWayTo(union, day).stream())
                .map(Registered::indicator)
                .toList();
    }

    /** Whether somebody at the place may know of it. */
    boolean concerns(IndicatorId id, OrganizationId place, LocalDate today) {
        return OwnIndicators.isOwn(id) ? repository.concerns(id, place, today) : find(id).isPresent();
    }

    /** Whether fewer are better. */
    boolean isLimited(IndicatorId id) {
        return limited.contains(id);
    }

    /** @throws IllegalArgumentException if there is no such indicator */
    Registered get(IndicatorId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No such indicator: " + id));
    }

    /** All but those of targets, by domain and in the order of its file. */
    Collection<Registered> all() {
        return listed;
    }

    List<Indicator> indicators() {
        return all().stream().map(Registered::indicator).toList();
    }
}
