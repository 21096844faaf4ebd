package org.unionledger.reporting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.unionledger.reporting.form.Cell;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What cells hold, as it is kept in the database: an object with the cells for names, numbers as texts. */
final class CellsJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A supplement without its cell. */
    private record Written(String quantity, String reason, String by) {}

    /** An explanation without its cell. */
    private record Said(String words, String by) {}

    private CellsJson() {}

    static String figures(Map<Cell, BigDecimal> figures) {
        return written(figures, BigDecimal::toPlainString);
    }

    static Map<Cell, BigDecimal> figures(String json) {
        return read(JSON.readValue(json, new TypeReference<Map<String, String>>() {}), BigDecimal::new);
    }

    static String supplements(Map<Cell, Supplement> supplements) {
        return written(supplements, each -> new Written(each.quantity().toPlainString(), each.reason(), each.by()));
    }

    static Map<Cell, Supplement> supplements(String json) {
        return read(
                JSON.readValue(json, new TypeReference<Map<String, Written>>() {}),
                each -> new Supplement(new BigDecimal(each.quantity()), each.reason(), each.by()));
    }

    static String explanations(Map<Cell, Explanation> explanations) {
        return written(explanations, each -> new Said(each.words(), each.by()));
    }

    static Map<Cell, Explanation> explanations(String json) {
        return read(
                JSON.readValue(json, new TypeReference<Map<String, Said>>() {}),
                each -> new Explanation(each.words(), each.by()));
    }

    static String remarks(Map<Cell, String> remarks) {
        return written(remarks, Function.identity());
    }

    static Map<Cell, String> remarks(String json) {
        return read(JSON.readValue(json, new TypeReference<Map<String, String>>() {}), Function.identity());
    }

    private static <T> String written(Map<Cell, T> cells, Function<T, ?> value) {
        Map<String, Object> names = new LinkedHashMap<>();
        cells.forEach((cell, each) -> names.put(cell.toString(), value.apply(each)));
        return JSON.writeValueAsString(names);
    }

    private static <T, R> Map<Cell, R> read(Map<String, T> names, Function<T, R> value) {
        Map<Cell, R> cells = new LinkedHashMap<>();
        names.forEach((name, each) -> cells.put(Cell.read(name).orElseThrow(), value.apply(each)));
        return cells;
    }
}
