package org.unionledger.transfer;

/** A step that cannot be taken; nothing was written. The code is worded under {@code transfer.problem.<code>}. */
public final class TransferRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    TransferRefused(String code) {
        super("Refused: " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
