package org.unionledger.access;

/** An account cannot be made or changed as asked. {@link #code()} is a message key that says why and what to do. */
public class AccountRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String code;

    public AccountRefused(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
