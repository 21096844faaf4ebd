package org.unionledger.membership;

import java.math.BigDecimal;
import java.util.List;
import org.unionledger.frame.FigureLink;
import org.unionledger.organization.Organization;

/**
 * A union's line of the moving ledger.
 *
 * @param figures    before the period; joined, transferred in, registered; left by each way there is; at the end; those of them only kept
 * @param rearranged what the tree brought (or, negative, took) within the period: the rest, so that the line balances
 * @param shown      the same as a page writes it
 */
public record MovingLine(Organization union, List<FigureLink> figures, BigDecimal rearranged, String shown) {

    public List<FigureLink> beforeTheRest() {
        return figures.subList(0, figures.size() - 2);
    }

    public FigureLink closing() {
        return figures.get(figures.size() - 2);
    }

    /** 其中保留会籍. */
    public FigureLink kept() {
        return figures.get(figures.size() - 1);
    }

    /** Whether the tree had a part in it. */
    public boolean isRearranged() {
        return rearranged.signum() != 0;
    }
}
