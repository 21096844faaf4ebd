package org.unionledger.exchange.value;

import org.jspecify.annotations.Nullable;

/**
 * What was made of a cell.
 *
 * @param value   null when the cell says nothing or could not be understood
 * @param problem why it could not be understood; the row is then refused
 * @param warning what was assumed; the row is booked
 */
public record Understood(
        @Nullable Object value,
        @Nullable Reason problem,
        @Nullable Reason warning) {

    static final Understood NOTHING = new Understood(null, null, null);

    static Understood as(Object value) {
        return new Understood(value, null, null);
    }

    static Understood not(String code, Object... arguments) {
        return new Understood(null, Reason.of(code, arguments), null);
    }

    static Understood nothingBut(String code, Object... arguments) {
        return new Understood(null, null, Reason.of(code, arguments));
    }

    Understood but(String code, Object... arguments) {
        return new Understood(value, problem, Reason.of(code, arguments));
    }
}
