package org.unionledger.transfer;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the list of transfers is asked for, as its address says it.
 *
 * @param side   {@code in} or {@code out}, as seen from the union one stands at
 * @param ended  those that are over instead of those that wait
 * @param before the number of the last one shown on the page before; the greatest at the beginning
 */
public record TransferFilter(String side, boolean ended, long before) {

    static final String IN = "in";
    static final String OUT = "out";
    private static final long BEGINNING = Long.MAX_VALUE;

    static TransferFilter read(String side, boolean ended, String before) {
        return new TransferFilter(
                side.equals(OUT) ? OUT : IN, ended, before.matches("\\d{1,18}") ? Long.parseLong(before) : BEGINNING);
    }

    public static List<TransferFilter> all() {
        return List.of(
                new TransferFilter(IN, false, BEGINNING),
                new TransferFilter(OUT, false, BEGINNING),
                new TransferFilter(IN, true, BEGINNING),
                new TransferFilter(OUT, true, BEGINNING));
    }

    boolean isBeginning() {
        return before == BEGINNING;
    }

    TransferFilter fromTheBeginning() {
        return behind(BEGINNING);
    }

    TransferFilter behind(long last) {
        return new TransferFilter(side, ended, last);
    }

    /** Whether both ask for the same list, whatever page of it. */
    public boolean isLike(TransferFilter other) {
        return fromTheBeginning().equals(other.fromTheBeginning());
    }

    /** Label {@code transfer.list.<code>}. */
    public String code() {
        return side + (ended ? ".ended" : "");
    }

    public String href() {
        var address = UriComponentsBuilder.fromPath("/transfers").queryParam("side", side);
        if (ended) {
            address.queryParam("ended", true);
        }
        if (!isBeginning()) {
            address.queryParam("before", before);
        }
        return address.build().toUriString();
    }
}
