package org.unionledger.plan.recurring;

import java.time.LocalDate;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the page that shows who is late, with what it is asked. */
public record BelowAddress(String duty, LocalDate day, String state) {

    public BelowAddress of(String other) {
        return new BelowAddress(duty, day, other);
    }

    public BelowAddress at(LocalDate other) {
        return new BelowAddress(duty, other, state);
    }

    public String href() {
        return UriComponentsBuilder.fromPath("/recurring/below")
                .queryParam("duty", duty)
                .queryParam("day", day)
                .queryParam("state", state)
                .build()
                .toUriString();
    }
}
