package org.unionledger.figures;

import jakarta.annotation.PostConstruct;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The indicators of this book. The files are taken into the database at the start, a new version for each change. */
@Component
class IndicatorCatalogue {

    private final IndicatorFiles files;
    private final IndicatorRepository repository;
    private volatile Map<IndicatorId, Registered> registered = Map.of();

    IndicatorCatalogue(IndicatorFiles files, IndicatorRepository repository) {
        this.files = files;
        this.repository = repository;
    }

    @PostConstruct
    void takeIn() {
        repository.keep(files.read());
        var newest = new LinkedHashMap<IndicatorId, Registered>();
        repository.newest().forEach(each -> newest.put(each.indicator().id(), each));
        registered = newest;
    }

    Optional<Registered> find(IndicatorId id) {
        return Optional.ofNullable(registered.get(id));
    }

    /** @throws IllegalArgumentException if there is no such indicator */
    Registered get(IndicatorId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No such indicator: " + id));
    }

    /** All, by domain and in the order of its file. */
    Collection<Registered> all() {
        return registered.values();
    }

    List<Indicator> indicators() {
        return all().stream().map(Registered::indicator).toList();
    }
}
