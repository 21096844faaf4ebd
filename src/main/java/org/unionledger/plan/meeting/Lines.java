package org.unionledger.plan.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads what is written or pasted line by line; the parts of a line stand apart by tabs, bars or wide gaps. */
final class Lines {

    private static final String PARTS = "\\s*[\\t|｜]\\s*|\\s{2,}|　+";
    private static final String WORDS = "[\\s　|｜,，、]+";

    private Lines() {}

    /** Each line a topic, and behind a tab or bar who presents it. */
    static List<AgendaItem> agenda(String written) {
        return lines(written)
                .map(line -> line.split(PARTS, 2))
                .map(parts -> new AgendaItem(parts[0].strip(), parts.length > 1 ? parts[1].strip() : ""))
                .filter(item -> !item.topic().isEmpty())
                .toList();
    }

    /** Each line a name, and behind a gap the post; 列席 anywhere in the line tells an observer. */
    static List<Attendee> people(String written) {
        return lines(written).map(Lines::person).distinct().toList();
    }

    private static Attendee person(String line) {
        boolean observer = line.contains("列席");
        String[] words = line.replace("（列席）", " ").replace("列席", " ").strip().split(WORDS, 2);
        return new Attendee(
                0,
                words[0],
                words.length > 1 ? words[1].strip() : "",
                observer ? Attendance.OBSERVER : Attendance.INVITED);
    }

    private static Stream<String> lines(String written) {
        return Arrays.stream(written.split("\\R")).map(String::strip).filter(line -> !line.isEmpty());
    }
}
