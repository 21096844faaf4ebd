package org.unionledger.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scans turned into one array for each column, as SQL takes many rows in one parameter each. A table asks for the same months
 * of everything: each list of bounds is written once, and scans point to theirs.
 */
final class ScanColumns {

    private ScanColumns() {}

    static Map<String, Object> of(List<Scan> scans) {
        var calendars = new LinkedHashMap<List<LocalDate>, Integer>();
        scans.forEach(scan -> calendars.computeIfAbsent(scan.bounds(), bounds -> calendars.size() + 1));

        var columns = new HashMap<String, Object>();
        columns.put(
                "calendars",
                calendars.keySet().stream().map(ScanColumns::bounds).toArray(String[]::new));
        columns.put("numbers", integers(scans, Scan::number));
        columns.put(
                "nodes", integers(scans, scan -> scan.strand().organization().value()));
        columns.put("indicators", integers(scans, scan -> scan.strand().indicator()));
        columns.put("stock", scans.stream().map(scan -> scan.strand().stock()).toArray(Boolean[]::new));
        columns.put("grains", integers(scans, scan -> scan.grain().number()));
        columns.put("calendarOf", integers(scans, scan -> Objects.requireNonNull(calendars.get(scan.bounds()))));
        columns.put("kinds", texts(scans, ScanColumns::kinds));
        columns.put("splitting", texts(scans, scan -> scan.strand().splitting()));
        return columns;
    }

    private static int[] integers(List<Scan> scans, ToIntFunction<Scan> value) {
        return scans.stream().mapToInt(value).toArray();
    }

    private static @Nullable String[] texts(List<Scan> scans, Function<Scan, @Nullable String> value) {
        return scans.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String kinds(Scan scan) {
        var where = scan.strand().where();
        return where.isEmpty() ? null : Dictionary.json(where);
    }

    private static String bounds(List<LocalDate> bounds) {
        return bounds.stream().map(ScanColumns::day).collect(Collectors.joining(",", "{", "}"));
    }

    /** As PostgreSQL writes it; Java puts a plus before the year 10000. */
    static String day(LocalDate day) {
        return day.equals(LocalDate.MIN)
                ? "-infinity"
                : Objects.requireNonNull(day.toString()).replace("+", "");
    }
}
