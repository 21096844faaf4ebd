package org.unionledger.establishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what belongs to efforts, of many in one statement. */
final class EffortParts {

    private EffortParts() {}

    /** Of a row, which says its {@code effort} too. */
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Part<T>(long effort, T part) {}

    /** By effort. */
    static <T> Map<Long, List<T>> read(JdbcClient jdbc, String sql, List<Long> ids, Reading<T> reading) {
        return jdbc
                .sql(sql)
                .param("ids", ids)
                .query((row, number) -> new Part<>(row.getLong("effort"), reading.read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::effort, Collectors.mapping(Part::part, Collectors.toList())));
    }
}
