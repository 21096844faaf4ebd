package org.unionledger.reading;

import org.jspecify.annotations.Nullable;
import org.unionledger.reading.check.Stated;

/** Which indicator a figure of a text seems to be of. */
@FunctionalInterface
interface Proposals {

    /** The id of the indicator; null if none is near enough to be proposed. */
    @Nullable
    String of(Stated figure);
}
