package org.unionledger.figures;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.unionledger.codes.OrganizationId;

/**
 * Compares totals with facts: an indicator of a union every few seconds in the background, going round and round; all of
 * them when told to.
 */
@Service
public class Reconciler {

    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

    private final ReconciliationRepository repository;
    private final Clock clock;
    private volatile WatchRound round = WatchRound.NOTHING_YET;

    Reconciler(ReconciliationRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The places where a total is not the sum of its facts; none when all is well. */
    public Found<TotalDifference> differences() {
        Found<TotalDifference> found = Found.nothing();
        for (OrganizationId node : repository.nodes()) {
            found = found.and(repository.differences(node));
        }
        return found;
    }

    /** The unions whose facts are added up along other ways than the tree's; empty when all is well. */
    public List<OrganizationId> strayed() {
        return repository.strayed();
    }

    /** The unions with facts on days on which they have no place, where they count nowhere; empty when all is well. */
    public List<OrganizationId> homeless() {
        return repository.homeless();
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT3S")
    void watch() {
        repository.next(round.last()).ifPresent(next -> {
            round = round.then(next, clock.instant());
            watch(next);
        });
    }

    WatchRound round() {
        return round;
    }

    private void watch(Watched watched) {
        var differences = repository.differences(watched);
        repository.remember(watched, differences.count());
        differences.first().stream()
                .findFirst()
                .ifPresent(first -> log.error(
                        "数据汇总与明细不符 Totals differ from facts: {} places, the first {}", differences.count(), first));
    }
}
