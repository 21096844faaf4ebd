package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.unionledger.codes.OrganizationId;

class FigureAddressTests {

    @Test
    void leads_back_to_the_query_it_was_made_of() {
        FigureQuery query = new FigureQuery(
                new IndicatorId("aid.visits.money"),
                new OrganizationId(7),
                Period.year(2025),
                Breakdown.of(Map.of("kind", "困难职工", "occasion", "五一&国庆=节 {x}")));

        UriComponents address = UriComponentsBuilder.fromUriString(
                        FigureAddress.of(query, AsOf.at(Instant.parse("2025-06-01T08:00:00Z"))))
                .build();

        assertThat(address.getPath()).isEqualTo("/figures/facts");
        assertThat(FigureAddress.query(
                        address.getQueryParams().getFirst("indicator"),
                        Integer.parseInt(address.getQueryParams().getFirst("organization")),
                        query.period().from(),
                        query.period().to(),
                        address.getQueryParams().get("where").stream()
                                .map(value -> UriUtils.decode(value, "UTF-8"))
                                .toList()))
                .isEqualTo(query);
    }
}
