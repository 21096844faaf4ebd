package org.unionledger.figures;

import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of the page that lists the facts behind a figure; made here and read here, so that both agree.
 *
 * @param since lists only what has been posted since this moment; null for all
 * @param after where the page before ended; null for the first
 */
record FigureAddress(
        FigureQuery query,
        AsOf asOf,
        @Nullable Instant since,
        @Nullable FactCursor after) {

    static final String PATH = "/figures/facts";

    static String of(FigureQuery query, AsOf asOf) {
        return new FigureAddress(query, asOf, null, null).toString();
    }

    /** Of what has been posted since a moment. */
    static String ofNews(FigureQuery query, Instant since) {
        return new FigureAddress(query, AsOf.NOW, since, null).toString();
    }

    static FigureAddress read(MultiValueMap<String, String> values) {
        var parameters = new FigureParameters(values);
        return new FigureAddress(
                new FigureQuery(
                        parameters.indicator(), parameters.organization(), parameters.period(), parameters.where()),
                parameters.asOf(),
                parameters.since(),
                parameters.after());
    }

    FigureAddress behind(@Nullable FactCursor cursor) {
        return new FigureAddress(query, asOf, since, cursor);
    }

    @Override
    public String toString() {
        var address = UriComponentsBuilder.fromPath(PATH)
                .queryParam("indicator", query.indicator().value())
                .queryParam("organization", query.organization().value())
                .queryParam("from", query.period().from())
                .queryParam("to", query.period().to());
        var values = new TreeMap<String, Object>();
        query.where().values().forEach((kind, value) -> {
            address.queryParam("where", "{" + kind + "}");
            values.put(kind, kind + ":" + value);
        });
        if (asOf.moment() != null) {
            address.queryParam("asOf", asOf.moment());
        }
        if (since != null) {
            address.queryParam("since", since);
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
