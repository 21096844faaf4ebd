package org.unionledger.plan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 5545. */
class ICalendarTests {

    private static final Instant NOW = Instant.parse("2025-03-08T01:02:03Z");

    private static String calendar(String summary) {
        return new ICalendar("青山街道总工会", NOW)
                .event("item-1@union-ledger", LocalDate.of(2024, 2, 29), summary, "工作计划")
                .end();
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }

    @Test
    void an_event_is_a_whole_day_that_ends_before_the_next() {
        assertThat(unfolded(calendar("三八节活动")).split("\r\n"))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(
                        "X-WR-TIMEZONE:Asia/Shanghai",
                        "TZID:Asia/Shanghai",
                        "UID:item-1@union-ledger",
                        "DTSTAMP:20250308T010203Z",
                        "DTSTART;VALUE=DATE:20240229",
                        "DTEND;VALUE=DATE:20240301",
                        "SUMMARY:三八节活动",
                        "CATEGORIES:工作计划")
                .endsWith("END:VEVENT", "END:VCALENDAR");
    }

    // "SUMMARY:" has 8 octets: 67 more fill a line, 68 do not; a Chinese character has 3, so that 22 of them end at 74.
    @ParameterizedTest(name = "{0} letters, {1} lines")
    @CsvSource({"67, 1", "68, 2", "141, 2", "142, 3"})
    void a_line_has_75_octets_at_most_the_space_it_goes_on_with_included(int letters, int lines) {
        String calendar = calendar("x".repeat(letters));
        String summary = calendar.substring(calendar.indexOf("SUMMARY:"), calendar.indexOf("CATEGORIES:"));

        assertThat(summary.split("\r\n")).hasSize(lines);
        assertThat(unfolded(calendar)).contains("SUMMARY:" + "x".repeat(letters) + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"工", "🎉", "aé工🎉"})
    void no_character_is_cut_and_no_line_too_long(String sign) {
        String summary = sign.repeat(60);
        String calendar = calendar(summary);

        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .allSatisfy(
                        line -> assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                                .isEqualTo(line)
                                .doesNotContain("\uFFFD"));
        assertThat(unfolded(calendar)).contains("SUMMARY:" + summary + "\r\n");
    }

    @Test
    void twenty_two_chinese_characters_fill_a_line() {
        assertThat(calendar("工".repeat(22))).contains("SUMMARY:" + "工".repeat(22) + "\r\nCATEGORIES");
        assertThat(calendar("工".repeat(23))).contains("SUMMARY:" + "工".repeat(22) + "\r\n 工\r\nCATEGORIES");
    }

    @Test
    void what_has_a_meaning_is_escaped_and_nothing_begins_a_line_of_its_own() {
        assertThat(unfolded(calendar("一,二;三\\四\r\nEND:VEVENT\n五\u0007")))
                .contains("SUMMARY:一\\,二\\;三\\\\四\\nEND:VEVENT\\n五\r\n");
    }

    @Test
    void lines_end_with_cr_lf_only() {
        assertThat(calendar("x").replace("\r\n", "")).doesNotContain("\r", "\n");
    }
}
