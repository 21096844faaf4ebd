package org.unionledger.summary;

import java.util.List;
import java.util.Optional;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Split;

/** What composing reads of the figures. An invented one stands in for the real one in tests. */
interface Book {

    Optional<Indicator> indicator(IndicatorId id);

    /** Those a reader may choose from, by domain; targets are none. */
    List<Indicator> indicators(Scope scope);

    /** As {@link FigureReader#read}. */
    List<Figure> read(List<FigureQuery> queries, AsOf asOf);

    /** As {@link FigureReader#split}. */
    List<List<Figure>> split(List<Split> splits, AsOf asOf);

    /** The queries whose facts a figure is made of: itself, or those of its formula. */
    List<FigureQuery> withFacts(FigureQuery query);

    /** The book itself. */
    record Kept(FigureReader figures) implements Book {

        @Override
        public Optional<Indicator> indicator(IndicatorId id) {
            return figures.indicator(id);
        }

        @Override
        public List<Indicator> indicators(Scope scope) {
            return figures.indicators(scope);
        }

        @Override
        public List<Figure> read(List<FigureQuery> queries, AsOf asOf) {
            return figures.read(queries, asOf);
        }

        @Override
        public List<List<Figure>> split(List<Split> splits, AsOf asOf) {
            return figures.split(splits, asOf);
        }

        @Override
        public List<FigureQuery> withFacts(FigureQuery query) {
            return figures.withFacts(query);
        }
    }
}
