package org.unionledger.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.reporting.form.Cell;
import org.unionledger.reporting.form.Column;
import org.unionledger.reporting.form.Form;
import org.unionledger.reporting.form.Row;

/** Fills forms from figures: all cells in one round trip and one snapshot. */
@Component
class Filling {

    private final FigureReader reader;

    Filling(FigureReader reader) {
        this.reader = reader;
    }

    /** What each cell that is read from figures asks of them, in the order of the form. */
    static Map<Cell, FigureQuery> queries(Form form, OrganizationId union, Period period) {
        Map<Cell, FigureQuery> queries = new LinkedHashMap<>();
        boolean compared = form.columns().stream().anyMatch(Column::isCompared);
        form.rows().filter(row -> row.indicator() != null).forEach(row -> {
            FigureQuery now = query(row, union, period);
            queries.put(new Cell(row.id(), form.current(row)), now);
            if (form.has(row, Column.YEAR)) {
                queries.put(new Cell(row.id(), Column.YEAR), query(row, union, sinceNewYear(period)));
            }
            if (compared) {
                queries.put(new Cell(row.id(), Column.BEFORE), now.aYearBefore());
            }
        });
        return queries;
    }

    private static FigureQuery query(Row row, OrganizationId union, Period period) {
        return new FigureQuery(Objects.requireNonNull(row.indicator()), union, period, row.where());
    }

    private static Period sinceNewYear(Period period) {
        return new Period(LocalDate.of(period.to().getYear(), 1, 1), period.to());
    }

    /** Of which nothing is known, is missing. The union must lie in the asker's scope. */
    Map<Cell, BigDecimal> read(Form form, OrganizationId union, Period period, AsOf asOf) {
        Map<Cell, FigureQuery> queries = queries(form, union, period);
        List<Figure> figures = reader.read(new ArrayList<>(queries.values()), asOf);
        Map<Cell, BigDecimal> known = new LinkedHashMap<>();
        int number = 0;
        for (Cell cell : queries.keySet()) {
            BigDecimal value = figures.get(number++).value();
            if (value != null) {
                known.put(cell, value);
            }
        }
        return known;
    }
}
