package org.unionledger.membership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;

/** How many may vote, stand and decide (应到会人数): those whose membership is more than kept (MEM-05). */
@Component
class Entitled {

    private final FigureReader figures;

    Entitled(FigureReader figures) {
        this.figures = figures;
    }

    /** Of a union and all below it, on a day. */
    long of(OrganizationId union, LocalDate day) {
        List<Figure> read = figures.read(
                List.of(
                        FigureQuery.of("member.total", union, Period.day(day)),
                        FigureQuery.of("member.kept", union, Period.day(day))),
                AsOf.NOW);
        return count(read.get(0)) - count(read.get(1));
    }

    private static long count(Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? 0 : value.longValueExact();
    }
}
