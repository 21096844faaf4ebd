package org.unionledger.figures;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.unionledger.codes.OrganizationId;

/** What a request asks, read from its parameters. Each answers 400 when a value is missing or has no meaning. */
record FigureParameters(MultiValueMap<String, String> values) {

    List<IndicatorId> indicators() {
        return values.getOrDefault("indicator", List.of()).stream()
                .map(id -> parsed("indicator", id, IndicatorId::new))
                .toList();
    }

    IndicatorId indicator() {
        return required("indicator", IndicatorId::new);
    }

    OrganizationId organization() {
        return required("organization", text -> new OrganizationId(Integer.parseInt(text)));
    }

    Period period() {
        var from = required("from", LocalDate::parse);
        return required("to", text -> new Period(from, LocalDate.parse(text)));
    }

    /** Each {@code where} is {@code kind:value}. */
    Breakdown where() {
        var kinds = new TreeMap<String, String>();
        for (String pair : values.getOrDefault("where", List.of())) {
            int colon = pair.indexOf(':');
            if (colon <= 0) {
                throw refused("where", pair, null);
            }
            kinds.put(pair.substring(0, colon), pair.substring(colon + 1));
        }
        return Breakdown.of(kinds);
    }

    AsOf asOf() {
        var moment = values.getFirst("asOf");
        return moment == null || moment.isEmpty() ? AsOf.NOW : AsOf.at(parsed("asOf", moment, Instant::parse));
    }

    @Nullable
    Instant since() {
        var since = values.getFirst("since");
        return since == null || since.isEmpty() ? null : parsed("since", since, Instant::parse);
    }

    @Nullable
    FactCursor after() {
        var after = values.getFirst("after");
        return after == null ? null : FactCursor.parse(after).orElseThrow(() -> refused("after", after, null));
    }

    private <T> T required(String name, Function<String, T> parser) {
        var text = values.getFirst(name);
        if (text == null) {
            throw refused(name, "", null);
        }
        return parsed(name, text, parser);
    }

    private static <T> T parsed(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(name, text, e);
        }
    }

    private static ResponseStatusException refused(String name, String text, @Nullable Exception cause) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "No " + name + ": " + text, cause);
    }
}
