package org.unionledger.summary;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.unionledger.figures.AsOf;

/** Where a summary is found: as a page, with a format behind it as a file. */
record SummaryAddress(SummaryRequest request, AsOf asOf) {

    String page() {
        return at("/summaries/" + request.kind().code());
    }

    /** What it asks for, each under its name. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("year", String.valueOf(request.year()));
        if (request.kind().parts() > 1) {
            fields.put("part", String.valueOf(request.part()));
        }
        if (request.outline() != null) {
            fields.put("outline", request.outline());
        }
        if (request.days() != null) {
            fields.put("from", request.days().from().toString());
            fields.put("to", request.days().to().toString());
        }
        if (request.rest()) {
            fields.put("rest", "true");
        }
        if (asOf.moment() != null) {
            fields.put("asOf", asOf.moment().toString());
        }
        return fields;
    }

    private String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        fields().forEach(address::queryParam);
        return address.build().encode().toUriString();
    }
}
