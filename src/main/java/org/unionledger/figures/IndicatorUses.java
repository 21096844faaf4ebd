package org.unionledger.figures;

import java.util.List;

/**
 * Says to which indicators a module posts and what it makes of them, out of the very data it runs by. Each module offers a
 * bean for its own.
 */
public interface IndicatorUses {

    /** As things are now; in the order in which they are shown. */
    List<IndicatorUse> indicatorUses();
}
