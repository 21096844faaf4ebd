package org.unionledger.regulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.unionledger.codes.WrittenDay;
import org.unionledger.frame.Refused;

/** What was entered to set a parameter, as it was entered. */
public record ParameterForm(String value, String from, String source) {

    BigDecimal number() {
        try {
            return new BigDecimal(value.strip());
        } catch (NumberFormatException notANumber) {
            throw Refused.of("", "regulation.refused.value-missing");
        }
    }

    LocalDate day() {
        return WrittenDay.read(from).orElseThrow(() -> Refused.of("", "regulation.refused.from-missing"));
    }
}
