package org.unionledger.reading.text;

/** A part of the read text, from {@code start} to before {@code end}. */
public record Stretch(int start, int end) {

    boolean holds(int place) {
        return start <= place && place < end;
    }
}
