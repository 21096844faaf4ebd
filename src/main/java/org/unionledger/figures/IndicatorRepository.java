package org.unionledger.figures;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every version of every indicator. */
@Repository
class IndicatorRepository {

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('figures.indicator'))";

    private static final String NEWEST = """
            select distinct on (indicator.id)
                   indicator.id, indicator.code, version.*
              from figures.indicator
              join figures.indicator_version version on version.indicator = indicator.id
             order by indicator.id, version.version desc
            """;

    private static final String REGISTER = """
            insert into figures.indicator (code, stock) values (:code, :stock) on conflict do nothing
            """;

    private static final String ADD_VERSION = """
            insert into figures.indicator_version
                   (indicator, version, position, name, english_name, unit, decimals, kind, domain, breakdowns,
                    description, source, formula)
            select indicator.id,
                   coalesce((select max(version) from figures.indicator_version where indicator = indicator.id), 0) + 1,
                   :position, :name, :englishName, :unit, :decimals, :kind, :domain, :breakdowns,
                   :description, :source, :formula
              from figures.indicator
             where code = :code
            """;

    private final JdbcClient jdbc;

    IndicatorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a version for each definition that is new or differs from the newest one. */
    @Transactional
    void keep(List<IndicatorDefinition> definitions) {
        jdbc.sql(ONE_AT_A_TIME).query().listOfRows();
        Map<IndicatorId, IndicatorDefinition> known =
                jdbc.sql(NEWEST).query((row, number) -> definition(row)).list().stream()
                        .collect(Collectors.toMap(each -> each.indicator().id(), Function.identity()));
        for (IndicatorDefinition definition : definitions) {
            var before = known.get(definition.indicator().id());
            if (!definition.equals(before)) {
                if (before != null) {
                    checkStillSummedAlike(before.indicator(), definition.indicator());
                }
                add(definition);
            }
        }
    }

    @Transactional(readOnly = true)
    List<Registered> newest() {
        record Row(int number, IndicatorDefinition definition) {}
        return jdbc.sql(NEWEST).query((row, number) -> new Row(row.getInt("id"), definition(row))).list().stream()
                .sorted((one, other) -> Integer.compare(
                        one.definition().position(), other.definition().position()))
                .map(row -> new Registered(row.number(), row.definition().indicator()))
                .toList();
    }

    /** Facts already posted would mean something else. */
    private static void checkStillSummedAlike(Indicator before, Indicator now) {
        if (before.kind() != now.kind() || !before.unit().equals(now.unit())) {
            throw new IllegalStateException(
                    "An indicator keeps its kind and unit for ever; declare a new one instead of changing " + now.id());
        }
    }

    private void add(IndicatorDefinition definition) {
        var indicator = definition.indicator();
        jdbc.sql(REGISTER)
                .param("code", indicator.id().value())
                .param("stock", indicator.kind() == IndicatorKind.STOCK)
                .update();
        jdbc.sql(ADD_VERSION)
                .param("code", indicator.id().value())
                .param("position", definition.position())
                .param("name", indicator.name())
                .param("englishName", indicator.englishName())
                .param("unit", indicator.unit())
                .param("decimals", indicator.decimals())
                .param("kind", indicator.kind().name())
                .param("domain", indicator.domain())
                .param("breakdowns", indicator.breakdowns().toArray(String[]::new))
                .param("description", indicator.description())
                .param("source", indicator.source())
                .param("formula", indicator.formula())
                .update();
    }

    private static IndicatorDefinition definition(ResultSet row) throws SQLException {
        return new IndicatorDefinition(
                row.getInt("position"),
                new Indicator(
                        new IndicatorId(row.getString("code")),
                        row.getString("name"),
                        row.getString("english_name"),
                        row.getString("unit"),
                        row.getInt("decimals"),
                        IndicatorKind.valueOf(row.getString("kind")),
                        row.getString("domain"),
                        strings(row.getArray("breakdowns")),
                        row.getString("description"),
                        row.getString("source"),
                        row.getString("formula")));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
