package org.unionledger.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment whose knowledge a figure is read with. What was committed later is not seen.
 *
 * @param moment null for now
 */
public record AsOf(@Nullable Instant moment) {

    public static final AsOf NOW = new AsOf(null);

    public static AsOf at(Instant moment) {
        return new AsOf(moment);
    }
}
