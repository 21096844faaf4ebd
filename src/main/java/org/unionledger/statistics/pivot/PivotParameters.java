package org.unionledger.statistics.pivot;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;

/**
 * What was chosen on the page of statistics, as addresses and saved views carry it; everything may be missing. Written here and
 * read here, so that both agree. What has no meaning answers 400.
 */
public record PivotParameters(MultiValueMap<String, String> values) {

    private static final Set<String> NAMES = Set.of(
            "indicator",
            "union",
            "from",
            "to",
            "recent",
            "grain",
            "level",
            "chosen",
            "kind",
            "rows",
            "columns",
            "tell",
            "chart",
            "order",
            "ascending",
            "top",
            "page",
            "asOf",
            "view");
    private static final String PATH = "/statistics";

    public PivotParameters {
        LinkedMultiValueMap<String, String> known = new LinkedMultiValueMap<>();
        values.forEach((name, given) -> {
            List<String> told = given.stream().filter(value -> !value.isBlank()).toList();
            if (NAMES.contains(name) && !told.isEmpty()) {
                known.addAll(name, told);
            }
        });
        values = known;
    }

    /** As {@link #text} wrote it. */
    public static PivotParameters of(String text) {
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        UriComponentsBuilder.fromUriString("?" + text)
                .build()
                .getQueryParams()
                .forEach((name, given) -> given.stream()
                        .map(value -> value == null ? "" : decoded(value))
                        .forEach(value -> decoded.add(name, value)));
        return new PivotParameters(decoded);
    }

    private static String decoded(String value) {
        return UriUtils.decode(value, StandardCharsets.UTF_8);
    }

    /** To be kept: without the page that was open, and where it came from. */
    public String text() {
        String query = without("page", "view").href().substring(PATH.length());
        return query.startsWith("?") ? query.substring(1) : query;
    }

    public PivotParameters with(String name, Object... instead) {
        LinkedMultiValueMap<String, String> changed = new LinkedMultiValueMap<>(values);
        changed.remove(name);
        Stream.of(instead).forEach(value -> changed.add(name, value.toString()));
        return new PivotParameters(changed);
    }

    public PivotParameters without(String... names) {
        LinkedMultiValueMap<String, String> changed = new LinkedMultiValueMap<>(values);
        Stream.of(names).forEach(changed::remove);
        return new PivotParameters(changed);
    }

    /** Of another union, with all the unions below it again. */
    public PivotParameters at(OrganizationId union) {
        return with("union", union).without("chosen", "page");
    }

    /** Of a union with none below it, by time. */
    public PivotParameters ofOne(OrganizationId union) {
        return at(union).without("level", "order", "ascending", "top", "chart").with("rows", Dimension.TIME);
    }

    public PivotParameters during(Period period) {
        return without("recent", "page").with("from", period.from()).with("to", period.to());
    }

    public PivotParameters moving(Recent recent) {
        return without("from", "to", "page").with("recent", recent.code());
    }

    /** By this column, the greatest first; the other way round where it is so already. */
    public PivotParameters orderedBy(String column) {
        boolean turned = column.equals(first("order")) && first("ascending") == null;
        PivotParameters ordered = without("page", "ascending").with("order", column);
        return turned ? ordered.with("ascending", true) : ordered;
    }

    public String href() {
        return href(PATH);
    }

    public String href(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.forEach((name, given) -> address.queryParam(
                name,
                given.stream()
                        .map(value -> UriUtils.encode(value, StandardCharsets.UTF_8))
                        .toArray()));
        return address.build().toUriString();
    }

    /** What was given under a name; null when nothing was. */
    public @Nullable String first(String name) {
        return values.getFirst(name);
    }

    /** The moving period that was chosen; empty for days of one's own choice and for the year of the standpoint. */
    public Optional<Recent> recent() {
        String code = first("recent");
        return code == null
                ? Optional.empty()
                : Optional.of(Recent.ofCode(code).orElseThrow(() -> refused("recent", code, null)));
    }

    /** Whether it came from a saved view. */
    boolean isOfAView() {
        return first("view") != null;
    }

    public boolean choosesIndicators() {
        return values.containsKey("indicator");
    }

    /** With these indicators, where none were chosen. */
    public PivotParameters choosing(List<IndicatorId> shown) {
        return choosesIndicators() ? this : with("indicator", shown.toArray());
    }

    /** Of a record; null when none was given. */
    public @Nullable Long number(String name) {
        return read(name, Long::valueOf);
    }

    /** All that was given under a name; empty when nothing was. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** What was given under a name, understood; null when nothing was. */
    <T> @Nullable T read(String name, Function<String, T> reading) {
        String text = first(name);
        return text == null ? null : understood(name, text, reading);
    }

    static <T> T understood(String name, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(name, text, e);
        }
    }

    private static ResponseStatusException refused(String name, String text, @Nullable Exception cause) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "No " + name + ": " + text, cause);
    }
}
