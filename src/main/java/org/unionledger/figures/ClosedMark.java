package org.unionledger.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;

/** The mark that figures of a period are closed (封账), wholly or in its first days. */
@Component
public class ClosedMark {

    private final Closings closings;

    ClosedMark(Closings closings) {
        this.closings = closings;
    }

    /** Through which day they are closed, in words; null when the union's books are open for the whole period. */
    public @Nullable String of(Words words, OrganizationId union, Period period) {
        LocalDate through = closings.through(union).orElse(null);
        return through == null || through.isBefore(period.from())
                ? null
                : words.text("figures.closed", new Formats(words).day(through));
    }
}
