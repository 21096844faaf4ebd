package org.unionledger.plan.meeting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Entry;

/**
 * A meeting: its entry in the register {@code meeting} and what belongs to it.
 *
 * @param persons how many were there, as the register says; null while it does not
 * @param minutes what was said; empty when nothing was written
 */
public record Meeting(
        long id,
        OrganizationId union,
        LocalDate day,
        String kind,
        String topic,
        Stage stage,
        @Nullable BigDecimal persons,
        List<AgendaItem> agenda,
        List<Attendee> attendees,
        String minutes,
        List<Decision> decisions) {

    static final String REGISTER = "meeting";

    static Meeting of(
            Entry entry, List<AgendaItem> agenda, List<Attendee> attendees, String minutes, List<Decision> decisions) {
        return new Meeting(
                entry.id(),
                entry.organization(),
                entry.day(),
                entry.values().written("kind"),
                entry.values().written("topic"),
                Stage.ofWord(entry.values().written("stage")),
                entry.values().number("persons"),
                agenda,
                attendees,
                minutes,
                decisions);
    }

    public long count(Attendance attendance) {
        return attendees.stream()
                .filter(each -> each.attendance() == attendance)
                .count();
    }

    /** 出席 and 列席. */
    public long there() {
        return attendees.stream().filter(each -> each.attendance().isThere()).count();
    }
}
