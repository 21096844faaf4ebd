package org.unionledger.figures;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.unionledger.codes.OrganizationId;

/** Compares totals with facts: one union a minute in the background, all of them when told to. */
@Service
public class Reconciler {

    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

    private final ReconciliationRepository repository;

    Reconciler(ReconciliationRepository repository) {
        this.repository = repository;
    }

    /** Every place where a total is not the sum of its facts; empty when all is well. */
    public List<TotalDifference> differences() {
        var differences = new ArrayList<TotalDifference>();
        repository.nodes().forEach(node -> differences.addAll(differences(node)));
        return differences;
    }

    /** The unions whose facts are added up along other ways than the tree's; empty when all is well. */
    public List<OrganizationId> strayed() {
        return repository.strayed();
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void compareNext() {
        repository.longestUnchecked().ifPresent(this::differences);
    }

    private List<TotalDifference> differences(OrganizationId node) {
        var differences = repository.differences(node);
        repository.remember(node, differences.size());
        differences.stream()
                .findFirst()
                .ifPresent(first -> log.error(
                        "数据汇总与明细不符 Totals differ from facts: {} places, the first {}", differences.size(), first));
        return differences;
    }
}
