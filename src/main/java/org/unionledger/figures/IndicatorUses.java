package org.unionledger.figures;

import java.util.List;
import org.unionledger.access.Scope;

/**
 * Says to which indicators a module posts and what it makes of them, out of the very data it runs by. Each module offers a
 * bean for its own.
 */
public interface IndicatorUses {

    /** As things are now; in the order in which they are shown. */
    List<IndicatorUse> indicatorUses();

    /** As one reader meets them: more than the same for all where unions make registers of their own. */
    default List<IndicatorUse> indicatorUses(Scope scope) {
        return indicatorUses();
    }
}
