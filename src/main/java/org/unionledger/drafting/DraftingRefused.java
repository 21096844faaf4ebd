package org.unionledger.drafting;

import java.util.List;

/** Something a rule does not let be done to a document; nothing was written. */
public class DraftingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    private DraftingRefused(String code, List<Object> arguments) {
        super("Refused: " + code + " " + arguments);
        this.code = code;
        this.arguments = arguments;
    }

    static DraftingRefused of(String code, Object... arguments) {
        return new DraftingRefused(code, List.of(arguments));
    }

    /** Worded under {@code drafting.problem.<code>}. */
    public String code() {
        return code;
    }

    public String key() {
        return "drafting.problem." + code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
