package org.unionledger.figures;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;

/** Reads the first rows of what a statement finds, where its column {@code found} says on each row how many there are. */
final class FoundRows {

    private FoundRows() {}

    static <T> ResultSetExtractor<Found<T>> of(RowMapper<T> mapper) {
        return rows -> {
            List<T> first = new ArrayList<>();
            long count = 0;
            while (rows.next()) {
                count = rows.getLong("found");
                first.add(mapper.mapRow(rows, first.size()));
            }
            return new Found<>(count, first);
        };
    }
}
