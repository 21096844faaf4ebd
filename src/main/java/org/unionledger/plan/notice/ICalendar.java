package org.unionledger.plan.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes a calendar of whole days by RFC 5545: lines end with CR LF and are folded at 75 octets, never within a character; texts are
 * escaped.
 */
final class ICalendar {

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final String stamp;

    /** @param name as calendars show it */
    ICalendar(String name, Instant made) {
        this.stamp = STAMP.format(made);
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Union Ledger//Calendar//ZH");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped(name));
        line("X-WR-TIMEZONE:Asia/Shanghai");
        line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        timeZone();
    }

    /** China has no summer time. */
    private void timeZone() {
        line("BEGIN:VTIMEZONE");
        line("TZID:Asia/Shanghai");
        line("BEGIN:STANDARD");
        line("DTSTART:19700101T000000");
        line("TZOFFSETFROM:+0800");
        line("TZOFFSETTO:+0800");
        line("TZNAME:CST");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    /** @param uid the same for the same thing at every reading */
    ICalendar event(String uid, LocalDate day, String summary, String category) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(uid));
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line("SUMMARY:" + escaped(summary));
        line("CATEGORIES:" + escaped(category));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
        return this;
    }

    String end() {
        line("END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** A line that is continued begins with a space, which counts among its octets. */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int sign = content.codePointAt(at);
            int width = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(sign);
            octets += width;
            at += Character.charCount(sign);
        }
        text.append("\r\n");
    }
}
