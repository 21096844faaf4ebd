package org.unionledger.figures;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The one place to read figures. The organizations asked for must already lie in the asker's scope. */
@Service
public class FigureReader {

    FigureReader() {}

    /** The figures asked for, in the order asked, in one round trip and one snapshot. */
    public List<Figure> read(List<FigureQuery> queries, AsOf asOf) {
        throw new UnsupportedOperationException("to come");
    }

    /**
     * The parts of each figure, in the order asked, in one round trip and one snapshot: one part for each value that its
     * facts carry under the kind, greatest first and then by that value; the query of a part says the value in its
     * {@code where}. Facts that carry none belong to no part.
     */
    public List<List<Figure>> split(List<Split> splits, AsOf asOf) {
        throw new UnsupportedOperationException("to come");
    }

    public Optional<Indicator> indicator(IndicatorId id) {
        throw new UnsupportedOperationException("to come");
    }

    /** Every indicator, by domain and then in the order of its file. */
    public List<Indicator> indicators() {
        throw new UnsupportedOperationException("to come");
    }
}
