package org.unionledger.figures;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.codes.OrganizationId;

/** What a function of the database refused, as it said it: of which union, and on or through which day. */
record DatabaseRefusal(OrganizationId union, LocalDate day) {

    /** @param message with a group for the union's number and one for the day */
    static Optional<DatabaseRefusal> in(Throwable failed, String state, Pattern message) {
        Throwable cause = failed;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException sql && state.equals(sql.getSQLState())
                ? read(message.matcher(String.valueOf(sql.getMessage())))
                : Optional.empty();
    }

    private static Optional<DatabaseRefusal> read(Matcher said) {
        return said.find()
                ? Optional.of(new DatabaseRefusal(
                        new OrganizationId(Integer.parseInt(said.group(1))), LocalDate.parse(said.group(2))))
                : Optional.empty();
    }
}
