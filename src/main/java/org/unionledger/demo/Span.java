package org.unionledger.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** Whole numbers from one to another, both included; written {@code [4, 12]}. */
record Span(int from, int to) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Span of(List<Integer> ends) {
        return new Span(ends.get(0), ends.get(1));
    }
}
