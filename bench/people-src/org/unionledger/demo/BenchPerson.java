package org.unionledger.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.Sex;

/** The numbers of the person with a number of its own; no two share one. */
final class BenchPerson {

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1966, 1, 1);
    private static final int BIRTHS = 14_000;
    private static final int SEQUENCES = 1_000;

    private BenchPerson() {}

    static IdentityNumber identity(long person) {
        LocalDate birth = FIRST_BIRTH.plusDays(person % BIRTHS);
        return IdentityNumber.beginning("990101" + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(person / BIRTHS % SEQUENCES));
    }

    static String phone(long person) {
        return "154%08d".formatted(person * 7 % 100_000_000);
    }

    static boolean isWoman(long person) {
        return identity(person).sex() == Sex.FEMALE;
    }
}
