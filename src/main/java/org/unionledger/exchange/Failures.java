package org.unionledger.exchange;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells what a user can do something about from what is a defect. */
@Component
class Failures {

    private final ObjectProvider<ImportFailures> known;

    Failures(ObjectProvider<ImportFailures> known) {
        this.known = known;
    }

    /** In Chinese. @throws RuntimeException the failure itself, when nobody knows it */
    String worded(RuntimeException failed) {
        return known.orderedStream()
                .flatMap(each -> each.worded(failed).stream())
                .findFirst()
                .orElseThrow(() -> failed);
    }
}
