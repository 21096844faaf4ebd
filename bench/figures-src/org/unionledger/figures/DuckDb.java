package org.unionledger.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.unionledger.codes.OrganizationId;

/**
 * The yardstick: the same facts in a column store, each with the unions above it on its day. It answers FLOW only; a stock
 * that moves with its union is not one column.
 */
final class DuckDb implements AutoCloseable {

    private static final String EXPORT = """
            copy (select coalesce(path[2], 0), coalesce(path[3], 0), coalesce(path[4], 0), coalesce(path[5], 0),
                         fact.indicator, fact.day, fact.quantity
                    from figures.fact
                    join figures.way on way.organization = fact.organization
                                    and way.from_day <= fact.day
                                    and way.to_day > fact.day)
              to stdout (format csv)
            """;

    private static final String IMPORT = """
            create table fact as
            select *
              from read_csv('%s', header = false,
                            columns = {'district': 'integer', 'street': 'integer', 'community': 'integer',
                                       'leaf': 'integer', 'indicator': 'integer', 'day': 'date',
                                       'quantity': 'decimal(18,2)'})
            """;

    private static final String FIGURES = """
            select asked.number, sum(fact.quantity)
              from (values %s) as asked(number, indicator, first, last)
              join fact on fact.indicator = asked.indicator and fact.day between asked.first and asked.last
             where %s
             group by asked.number
            """;

    private static final String FIGURE = """
            select 0, sum(quantity)
              from fact
             where indicator = %d and day between date '%s' and date '%s' and %s
            """;

    private static final String TABLE = """
            select indicator, %1$s, year(day) * 12 + month(day), sum(quantity)
              from fact
             where %1$s in (%2$s)
               and indicator in (%3$s)
               and day between date '%4$s' and date '%5$s'
             group by all
            """;

    private record Place(int indicator, int union, int month) {}

    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private final BenchBook book;
    private final Connection connection;

    private DuckDb(BenchBook book, Connection connection) {
        this.book = book;
        this.connection = connection;
    }

    /** With the facts it was filled with. */
    static DuckDb of(BenchBook book, Path folder) throws SQLException {
        return new DuckDb(book, open(folder));
    }

    /** Takes over all facts, by way of a file that is removed again. */
    static void fill(DataSource source, Path folder) {
        var file = folder.resolve("facts.csv");
        try (var connection = open(folder);
                var statement = connection.createStatement()) {
            export(source, file);
            statement.execute(IMPORT.formatted(file));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("facts.duckdb"));
    }

    private static void export(DataSource source, Path file) throws SQLException, IOException {
        var postgres = DataSourceUtils.getConnection(source);
        try (OutputStream out = Files.newOutputStream(file)) {
            postgres.unwrap(PGConnection.class).getCopyAPI().copyOut(EXPORT, out);
        } finally {
            DataSourceUtils.releaseConnection(postgres, source);
        }
    }

    boolean canAnswer(FigureQuery query) {
        return !book.reader.question(query).stock();
    }

    /** In the order asked; zero for what it cannot answer. */
    List<BigDecimal> answers(BenchQuestions.Ask ask) {
        var queries = ask.queries();
        Map<Integer, BigDecimal> found = new HashMap<>();
        query(
                queries.size() == 1 ? figure(queries.get(0)) : figures(queries),
                row -> found.put(row.getInt(1), row.getBigDecimal(2)));
        return IntStream.range(0, queries.size())
                .mapToObj(number -> zeroIfNull(found.get(number)))
                .toList();
    }

    private String figure(FigureQuery query) {
        var period = query.period();
        return FIGURE.formatted(number(query), period.from(), period.to(), below(query.organization()));
    }

    private String figures(List<FigureQuery> queries) {
        var values = IntStream.range(0, queries.size())
                .filter(i -> canAnswer(queries.get(i)))
                .mapToObj(i -> value(i, queries.get(i)))
                .collect(Collectors.joining(", "));
        return FIGURES.formatted(values, below(queries.get(0).organization()));
    }

    private String value(int position, FigureQuery query) {
        var period = query.period();
        return "(%d, %d, date '%s', date '%s')".formatted(position, number(query), period.from(), period.to());
    }

    List<BigDecimal> answers(BenchQuestions.Table table) {
        Map<Place, BigDecimal> found = new HashMap<>();
        query(
                table(table),
                row -> found.put(new Place(row.getInt(1), row.getInt(2), row.getInt(3)), row.getBigDecimal(4)));
        return table.queries().stream()
                .map(query -> zeroIfNull(found.get(place(query))))
                .toList();
    }

    private String table(BenchQuestions.Table table) {
        var flows = table.queries().stream().filter(this::canAnswer).map(this::number).distinct();
        int last = table.months().size() - 1;
        return TABLE.formatted(
                column(table.unions().get(0)),
                listed(table.unions().stream().map(OrganizationId::value)),
                listed(flows),
                table.months().get(0).from(),
                table.months().get(last).to());
    }

    private static String listed(Stream<Integer> numbers) {
        return numbers.map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Place place(FigureQuery query) {
        var month = query.period().to();
        return new Place(
                number(query), query.organization().value(), month.getYear() * 12 + month.getMonthValue());
    }

    private int number(FigureQuery query) {
        return book.reader.question(query).registered().number();
    }

    private static String below(OrganizationId union) {
        return union.equals(BenchCity.CITY) ? "true" : column(union) + " = " + union.value();
    }

    private static String column(OrganizationId union) {
        if (BenchCity.DISTRICTS.has(union)) {
            return "district";
        }
        if (BenchCity.STREETS.has(union)) {
            return "street";
        }
        return BenchCity.COMMUNITIES.has(union) ? "community" : "leaf";
    }

    private void query(String sql, Taker taker) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                taker.take(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigDecimal zeroIfNull(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
