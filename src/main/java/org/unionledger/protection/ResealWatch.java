package org.unionledger.protection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on in the background where a rotation of keys was stopped in the middle, until the older keys are retired. */
@Component
@ConditionalOnWebApplication
class ResealWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ResealWatch.class);

    private final KeyRotation rotation;

    ResealWatch(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void goOn() {
        if (rotation.isPending()) {
            LOG.info("Sealed anew with the newest key: {}", rotation.reseal(percent -> {}));
        }
    }
}
