package org.unionledger.plan.recurring;

import java.time.LocalDate;
import org.unionledger.codes.Workdays;

/** What becomes of a day that is none to work on. */
enum Moved {
    NOT {
        @Override
        LocalDate move(LocalDate day, Workdays workdays) {
            return day;
        }
    },
    NEXT {
        @Override
        LocalDate move(LocalDate day, Workdays workdays) {
            LocalDate moved = day;
            while (!workdays.isOne(moved)) {
                moved = moved.plusDays(1);
            }
            return moved;
        }
    },
    PREVIOUS {
        @Override
        LocalDate move(LocalDate day, Workdays workdays) {
            LocalDate moved = day;
            while (!workdays.isOne(moved)) {
                moved = moved.minusDays(1);
            }
            return moved;
        }
    };

    abstract LocalDate move(LocalDate day, Workdays workdays);
}
