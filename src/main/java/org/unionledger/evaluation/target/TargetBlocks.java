package org.unionledger.evaluation.target;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.IndicatorId;
import org.unionledger.frame.Refused;

/** Sets targets of many indicators at once: all of them or none. */
@Service
public class TargetBlocks {

    private final Targets targets;

    TargetBlocks(Targets targets) {
        this.targets = targets;
    }

    /** @throws Refused as {@link Targets#set} does; then nothing was set */
    @Transactional
    public void set(
            Scope scope, OrganizationId union, int year, Map<IndicatorId, Map<OrganizationId, Optional<Goal>>> goals) {
        goals.forEach((indicator, ofIndicator) -> targets.set(scope, union, year, indicator, ofIndicator));
    }
}
