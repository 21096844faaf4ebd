package org.unionledger.archive.folder;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a paper, as far as its file says it.
 *
 * @param issuer empty where nothing says it
 * @param kind   code; empty where nothing says it
 */
record Proposal(
        String title,
        String number,
        String issuer,
        @Nullable LocalDate datedOn,
        String kind) {

    /** What a person has to add; empty when nothing is missing. */
    Optional<String> missing() {
        if (title.isEmpty()) {
            return Optional.of("title-missing");
        }
        if (datedOn == null) {
            return Optional.of("dated-missing");
        }
        if (issuer.isEmpty()) {
            return Optional.of("issuer-missing");
        }
        return kind.isEmpty() ? Optional.of("kind-missing") : Optional.empty();
    }
}
