package org.unionledger.exchange.value;

import java.util.List;

/** Why a cell was not understood, or what was made of it; worded in message {@code exchange.value.<code>}. */
public record Reason(String code, List<Object> arguments) {

    static Reason of(String code, Object... arguments) {
        return new Reason(code, List.of(arguments));
    }
}
