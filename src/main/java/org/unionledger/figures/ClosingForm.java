package org.unionledger.figures;

/** What was entered to close a period, as it was entered. */
public record ClosingForm(String through, String reason) {

    static final ClosingForm EMPTY = new ClosingForm("", "");
}
