package org.unionledger.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.MentionSource;
import org.unionledger.frame.Mentioned;
import org.unionledger.frame.Words;

/**
 * 逾期未办的事项, for the shortcomings of a summary: what was to be done by a day of its period, at the union and those below it, is
 * late and still not done. By kind: no records, and so no persons, are named, and no numbers, as these would open none.
 */
@Component
class LateDuties implements MentionSource {

    private final Duties duties;
    private final Words words;

    LateDuties(Duties duties, MessageSource messages) {
        this.duties = duties;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String mentions() {
        return "late-duties";
    }

    @Override
    public List<Mentioned> mentioned(Scope scope, OrganizationId union, LocalDate from, LocalDate to, int limit) {
        return duties.late(scope, union, from, to, limit).stream()
                .map(kind -> Mentioned.of(words.text("duty.mention", words.text("duty.kind." + kind))))
                .toList();
    }
}
