package org.unionledger.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.unionledger.codes.OrganizationId;

/** The address of the page that lists the facts behind a figure; made here and read here, so that both agree. */
final class FigureAddress {

    static final String PATH = "/figures/facts";

    private FigureAddress() {}

    static String of(FigureQuery query, AsOf asOf) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH)
                .queryParam("indicator", query.indicator().value())
                .queryParam("organization", query.organization().value())
                .queryParam("from", query.period().from())
                .queryParam("to", query.period().to());
        query.where().values().forEach((kind, value) -> address.queryParam("where", "{" + kind + "}"));
        if (asOf.moment() != null) {
            address.queryParam("asOf", asOf.moment());
        }
        TreeMap<String, Object> values = new TreeMap<>();
        query.where().values().forEach((kind, value) -> values.put(kind, kind + ":" + value));
        return address.encode().buildAndExpand(values).toUriString();
    }

    /**
     * @param where each {@code kind:value}
     * @throws IllegalArgumentException if a value does not have the form
     */
    static FigureQuery query(String indicator, int organization, LocalDate from, LocalDate to, List<String> where) {
        TreeMap<String, String> values = new TreeMap<>();
        for (String pair : where) {
            int colon = pair.indexOf(':');
            if (colon <= 0) {
                throw new IllegalArgumentException("Not of the form kind:value: " + pair);
            }
            values.put(pair.substring(0, colon), pair.substring(colon + 1));
        }
        return new FigureQuery(
                new IndicatorId(indicator),
                new OrganizationId(organization),
                new Period(from, to),
                Breakdown.of(values));
    }

    static AsOf asOf(@Nullable Instant moment) {
        return moment == null ? AsOf.NOW : AsOf.at(moment);
    }
}
