package org.unionledger.reporting;

import java.util.Map;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.reporting.form.Cell;

/**
 * A form filled for one union and period.
 *
 * @param queries what the cells that are read from figures ask of them
 * @param asOf    with which knowledge it was filled
 */
record Filled(Content content, Map<Cell, FigureQuery> queries, AsOf asOf) {}
