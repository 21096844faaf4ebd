package org.unionledger.summary;

import org.springframework.web.util.UriComponentsBuilder;
import org.unionledger.figures.AsOf;

/** Where a summary is found: as a page, and with a format behind it as a file. */
record SummaryAddress(SummaryRequest request, AsOf asOf) {

    String page() {
        return at("/summaries/" + request.kind().code());
    }

    String file(SummaryFormat format) {
        return at("/summaries/" + request.kind().code() + "/" + format.code());
    }

    private String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("year", request.year());
        if (request.kind().parts() > 1) {
            address.queryParam("part", request.part());
        }
        if (request.outline() != null) {
            address.queryParam("outline", request.outline());
        }
        if (request.days() != null) {
            address.queryParam("from", request.days().from())
                    .queryParam("to", request.days().to());
        }
        if (request.rest()) {
            address.queryParam("rest", true);
        }
        if (asOf.moment() != null) {
            address.queryParam("asOf", asOf.moment());
        }
        return address.build().encode().toUriString();
    }
}
