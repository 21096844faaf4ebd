package org.unionledger.establishment;

import java.time.LocalDate;
import java.time.YearMonth;

/** How long an employer may be without a union after it has opened (开业). Pure: the months are those of its region. */
final class FoundingClock {

    private FoundingClock() {}

    /**
     * The last day on which a union is set up in time: 以内, so the day itself still is. No number holds nationwide: 上海 and
     * 北京 give 6 months, 重庆 and 河南 a year (ORG-16).
     */
    static LocalDate lastDay(LocalDate opened, int months) {
        return opened.plusMonths(months);
    }

    /**
     * From which day on an employer without a union owes the preparatory fee (建会筹备金): the month after so many months are
     * over, as 重庆市工会条例 art. 36 has it (FIN-10).
     */
    static LocalDate feeFrom(LocalDate opened, int months) {
        return YearMonth.from(lastDay(opened, months)).plusMonths(1).atDay(1);
    }
}
