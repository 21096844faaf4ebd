package org.unionledger.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A moment on the command line: {@code 2026-03-08T10:15} in China's time, {@code 2026-03-08T10:15+08:00}, or
 * {@code 2026-03-08} for the end of that day.
 */
final class Moment implements ITypeConverter<Instant> {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public Instant convert(String text) {
        String evened = text.strip().replace(' ', 'T');
        try {
            if (evened.length() == "2026-03-08".length()) {
                return LocalDate.parse(evened).plusDays(1).atStartOfDay(ZONE).toInstant();
            }
            return evened.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(evened).toInstant()
                    : LocalDateTime.parse(evened).atZone(ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a moment such as 2026-03-08T10:15");
        }
    }
}
