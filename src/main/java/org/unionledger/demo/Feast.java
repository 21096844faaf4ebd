package org.unionledger.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A day that comes back every year, by the lunar calendar (农历) or by ours. */
record Feast(MonthDay date, boolean lunar) {

    private static final String CHINA = "Asia/Shanghai";
    private static final Map<String, LocalDate> KNOWN = new ConcurrentHashMap<>();

    /** @param written {@code 05-01}, or {@code L08-15} by the lunar calendar */
    @JsonCreator
    static Feast of(String written) {
        boolean lunar = written.startsWith("L");
        return new Feast(MonthDay.parse("--" + written.substring(lunar ? 1 : 0)), lunar);
    }

    LocalDate in(int year) {
        return lunar ? KNOWN.computeIfAbsent(year + " " + date, each -> lunarDay(year)) : date.atYear(year);
    }

    private LocalDate lunarDay(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(this::isOn)
                .findFirst()
                .orElseThrow();
    }

    private boolean isOn(LocalDate day) {
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone(CHINA), ULocale.CHINA);
        calendar.setTime(Date.from(day.atTime(12, 0).atZone(ZoneId.of(CHINA)).toInstant()));
        return calendar.get(Calendar.IS_LEAP_MONTH) == 0
                && calendar.get(Calendar.MONTH) == date.getMonthValue() - 1
                && calendar.get(Calendar.DAY_OF_MONTH) == date.getDayOfMonth();
    }
}
