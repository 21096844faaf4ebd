package org.unionledger.summary;

import java.util.List;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Period;

/** A module in which somebody enters single figures of a union as such, as from an old summary, rather than records. */
public interface EnteredFigures {

    /**
     * What was entered for the union itself on days of the period, of all and of parts.
     *
     * @param period whose first and last day are included
     */
    List<FigureQuery> entered(OrganizationId union, Period period);
}
