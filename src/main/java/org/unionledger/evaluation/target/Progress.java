package org.unionledger.evaluation.target;

import org.unionledger.figures.IndicatorId;
import org.unionledger.frame.FigureLink;

/**
 * How far a target has been reached, as shown.
 *
 * @param name     of the indicator
 * @param union    whose target it is
 * @param limited  whether the target is a limit to be kept within
 * @param exceeded whether it is such a limit and more than it has been reached
 * @param keep     保, empty when none was named
 * @param strive   争, empty when none was named
 * @param percent  such as 64%; a dash where it cannot be told
 * @param expected what should be reached by now
 * @param href     where it is set and broken down
 */
public record Progress(
        IndicatorId indicator,
        String name,
        String union,
        String unit,
        boolean limited,
        boolean exceeded,
        FigureLink target,
        String keep,
        String strive,
        FigureLink reached,
        String percent,
        String expected,
        Standing standing,
        String href) {}
