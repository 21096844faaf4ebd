package org.unionledger.backfill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of the drafts of a document, by their ids, those whose unit changes; what somebody has been told, or would have to be. */
record UnitChanges(Map<Long, UnitChange> ofDrafts) {

    static UnitChanges of(List<Judged> judged) {
        Map<Long, UnitChange> changes = new HashMap<>();
        for (Judged each : judged) {
            if (each.unitChange() != null) {
                changes.put(each.backfill().id(), each.unitChange());
            }
        }
        return new UnitChanges(changes);
    }

    /** How many there are here that were not told, or whose unit was to become another. */
    long besides(UnitChanges told) {
        return ofDrafts.entrySet().stream()
                .filter(each -> !each.getValue().becomesAs(told.ofDrafts.get(each.getKey())))
                .count();
    }
}
