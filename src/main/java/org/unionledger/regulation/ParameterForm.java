package org.unionledger.regulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What was entered to set a parameter, as it was entered. */
public record ParameterForm(String value, String from, String source) {

    BigDecimal number() {
        try {
            return new BigDecimal(value.strip());
        } catch (NumberFormatException notANumber) {
            throw new ParameterRefused("value-missing");
        }
    }

    LocalDate day() {
        try {
            return LocalDate.parse(from.strip());
        } catch (DateTimeParseException notADay) {
            throw new ParameterRefused("from-missing");
        }
    }
}
