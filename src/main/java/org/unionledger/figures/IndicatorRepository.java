package org.unionledger.figures;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.codes.OrganizationId;

/** Keeps every version of every indicator. */
@Repository
class IndicatorRepository {

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('figures.indicator'))";

    private static final String NEWEST = """
            select distinct on (indicator.id)
                   indicator.id, indicator.code, version.*
              from figures.indicator
              join figures.indicator_version version on version.indicator = indicator.id
             where %s
             order by indicator.id, version.version desc
            """;

    private static final String OF_THE_PRODUCT = NEWEST.formatted("indicator.owner is null");

    private static final String OF_A_UNION = NEWEST.formatted("indicator.owner is not null and indicator.code = :code");

    // Without those of targets, which are found by the indicator they are of.
    private static final String ON_THE_WAY = NEWEST.formatted("""
            indicator.code !~ '\\.target$'
               and indicator.owner = any (select unnest(path.path)
                                            from organization.path
                                           where path.organization_id = :union
                                             and path.from_day <= :day
                                             and path.to_day > :day)
            """);

    private static final String REGISTER = """
            insert into figures.indicator (code, stock, owner) values (:code, :stock, :owner) on conflict do nothing
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
                jdbc.sql(OF_THE_PRODUCT).query((row, number) -> definition(row)).list().stream()
                        .collect(Collectors.toMap(each -> each.indicator().id(), Function.identity()));
        for (IndicatorDefinition definition : definitions) {
            var before = known.get(definition.indicator().id());
            if (!definition.equals(before)) {
                if (before != null) {
                    checkStillSummedAlike(before.indicator(), definition.indicator());
                }
                add(definition, null);
            }
        }
    }

    /** Those of the product, by domain and in the order of its file. */
    @Transactional(readOnly = true)
    List<Registered> newest() {
        return inOrder(jdbc.sql(OF_THE_PRODUCT));
    }

    /** One that a union made. */
    Optional<Registered> own(IndicatorId id) {
        return inOrder(jdbc.sql(OF_A_UNION).param("code", id.value())).stream().findFirst();
    }

    /** Those made by the union and by unions above it, the oldest first. */
    List<Registered> onTheWayTo(OrganizationId union, LocalDate day) {
        return inOrder(jdbc.sql(ON_THE_WAY).param("union", union.value()).param("day", day));
    }

    /** Whether an indicator of the product, or one that a union made on the way to a place or below it. */
    boolean concerns(IndicatorId id, OrganizationId place, LocalDate today) {
        return jdbc.sql("""
                select owner is null or organization.concerns(owner, :place, :today)
                  from figures.indicator
                 where code = :code
                """)
                .param("place", place.value())
                .param("today", today)
                .param("code", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static List<Registered> inOrder(JdbcClient.StatementSpec statement) {
        record Row(int number, IndicatorDefinition definition) {}
        return statement.query((row, number) -> new Row(row.getInt("id"), definition(row))).list().stream()
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

    /** @param owner the union that makes it; null for one of the product */
    void add(IndicatorDefinition definition, @Nullable OrganizationId owner) {
        var indicator = definition.indicator();
        jdbc.sql(REGISTER)
                .param("owner", owner == null ? null : owner.value(), Types.INTEGER)
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
