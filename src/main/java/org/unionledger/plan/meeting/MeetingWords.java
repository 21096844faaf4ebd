package org.unionledger.plan.meeting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to agenda, attendance, minutes and decisions, in the reader's words. */
@Component
class MeetingWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of(Meetings.KIND);
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("plan.meeting");
    }

    @Override
    public List<String> actions() {
        return List.of("changed");
    }

    @Override
    public Right right() {
        return Right.READ_LEDGERS;
    }

    @Override
    public String href(Scope scope, String kind, long record) {
        return "/meetings/" + record;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return timeline(words);
    }

    static Timeline timeline(Words words) {
        return new Timeline(
                action -> words.text("plan.meeting.action." + action),
                field -> words.text("plan.meeting.field." + field),
                (field, value) -> field.equals("attendance") ? attendance(words, value) : value);
    }

    private static String attendance(Words words, String value) {
        String said = value;
        for (Attendance each : Attendance.values()) {
            said = said.replace(each.code() + "=", words.text("plan.attendance." + each.code()));
        }
        return said;
    }
}
