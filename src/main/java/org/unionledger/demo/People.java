package org.unionledger.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.Sex;

/** Invents persons; no two of them share an identity number or a telephone number. */
final class People {

    /** A range of mobile numbers that is not in use. */
    private static final String UNUSED_MOBILES = "154";

    /** @param surnames and the names of men and women: how often each is met */
    record Words(
            Map<String, Integer> surnames,
            Map<String, Integer> men,
            Map<String, Integer> women,
            Map<String, Integer> education,
            Map<String, Integer> politicalStatus,
            Map<String, Integer> ethnicGroup,
            Map<String, Integer> employment,
            Map<String, Integer> skill,
            Map<String, Integer> residenceType,
            Map<String, Integer> groups) {

        static Words read() {
            return DemoData.read("persons", Words.class);
        }
    }

    private final Words words;
    private final String region;
    private final Chance chance;
    private final Set<String> taken = new HashSet<>();

    /** @param region the first six digits of their identity numbers */
    People(Words words, String region, Chance chance) {
        this.words = words;
        this.region = region;
        this.chance = chance;
    }

    Words words() {
        return words;
    }

    /** Somebody between 20 and 58 in the year. */
    Person anybody(int year, int womenPercent) {
        Sex sex = chance.happens(womenPercent) ? Sex.FEMALE : Sex.MALE;
        LocalDate birth = chance.day(LocalDate.of(year - 58, 1, 1), LocalDate.of(year - 20, 12, 31));
        return new Person(name(sex), identity(sex, birth), phone());
    }

    String name() {
        return name(chance.happens(45) ? Sex.FEMALE : Sex.MALE);
    }

    String name(Sex sex) {
        return chance.oneOf(words.surnames()) + chance.oneOf(sex == Sex.FEMALE ? words.women() : words.men());
    }

    private IdentityNumber identity(Sex sex, LocalDate birth) {
        while (true) {
            int sequence = 2 * chance.between(0, 499) + (sex == Sex.MALE ? 1 : 0);
            String first17 = region + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
            if (taken.add(first17)) {
                return IdentityNumber.beginning(first17);
            }
        }
    }

    String phone() {
        while (true) {
            String phone = UNUSED_MOBILES + "%08d".formatted(chance.between(0, 99_999_999));
            if (taken.add(phone)) {
                return phone;
            }
        }
    }
}
