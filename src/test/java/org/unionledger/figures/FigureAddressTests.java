package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.unionledger.codes.OrganizationId;

class FigureAddressTests {

    private static final String SOUND =
            "/figures/facts?indicator=aid.visits.money&organization=7&from=2025-01-01&to=2025-12-31";

    @Test
    void leads_back_to_the_query_it_was_made_of() {
        var query = new FigureQuery(
                new IndicatorId("aid.visits.money"),
                new OrganizationId(7),
                Period.year(2025),
                Breakdown.of(Map.of("kind", "困难职工,患病职工", "occasion", "五一&国庆=节 {x}")));
        var address = new FigureAddress(
                query,
                AsOf.at(Instant.parse("2025-06-01T08:00:00Z")),
                Instant.parse("2025-05-01T08:00:00Z"),
                new FactCursor(LocalDate.parse("2025-03-08"), 4711));

        assertThat(address.toString()).startsWith("/figures/facts?");
        assertThat(FigureAddress.read(parameters(address.toString()))).isEqualTo(address);
    }

    @Test
    void now_and_the_first_page_need_not_be_said() {
        var address = FigureAddress.read(parameters(SOUND));

        assertThat(address.asOf()).isEqualTo(AsOf.NOW);
        assertThat(address.since()).isNull();
        assertThat(address.after()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures/facts",
                "/figures/facts?indicator=aid.visits.money&organization=7&from=2025-12-31&to=2025-01-01",
                "/figures/facts?indicator=aid.visits.money&organization=7&from=2025-02-30&to=2025-12-31",
                "/figures/facts?indicator=aid.visits.money&organization=x&from=2025-01-01&to=2025-12-31",
                "/figures/facts?indicator=aid.visits.money&organization=0&from=2025-01-01&to=2025-12-31",
                "/figures/facts?indicator=;drop&organization=7&from=2025-01-01&to=2025-12-31",
                SOUND + "&where=困难职工",
                SOUND + "&asOf=yesterday",
                SOUND + "&after=2025-03-08"
            })
    void what_asks_nothing_is_a_bad_request(String address) {
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> FigureAddress.read(parameters(address)))
                .satisfies(
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(400));
    }

    private static MultiValueMap<String, String> parameters(String address) {
        var parameters = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        values.forEach(value -> parameters.add(name, UriUtils.decode(value, StandardCharsets.UTF_8))));
        return parameters;
    }
}
