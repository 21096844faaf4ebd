package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;

class MemberRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
    private static final IdentityNumber BORN_1989_04_12 = new IdentityNumber("990101198904120038");

    private static List<String> objections(String name, LocalDate joined) {
        MemberEntry entry =
                new MemberEntry(name, BORN_1989_04_12, null, null, null, null, null, new EmployerId(1), joined);
        return MemberRules.objectionsTo(entry, TODAY).stream()
                .map(MemberObjection::code)
                .toList();
    }

    @ParameterizedTest(name = "joined {0} -> {1}")
    @CsvSource({
        "2025-06-01,",
        "2025-06-02, joined-in-future",
        "1989-04-12,",
        "1989-04-11, joined-before-birth",
    })
    void a_member_joins_between_birth_and_today(LocalDate joined, String objection) {
        assertThat(objections("罗军平", joined)).isEqualTo(objection == null ? List.of() : List.of(objection));
    }

    @ParameterizedTest
    @CsvSource({"'', name-missing", "'  ', name-missing"})
    void a_member_has_a_name(String name, String objection) {
        assertThat(objections(name, TODAY)).containsExactly(objection);
    }

    @ParameterizedTest(name = "joined {0} -> very young: {1}")
    @CsvSource({"2005-04-11, true", "2005-04-12, false"})
    void joining_before_sixteen_is_told(LocalDate joined, boolean young) {
        assertThat(MemberRules.isVeryYoung(BORN_1989_04_12.birthDate(), joined)).isEqualTo(young);
    }

    private static MemberEntry withoutEmployer(String... groups) {
        Traits traits = new Traits(null, null, null, null, null, null, null, null, null, List.of(groups));
        return new MemberEntry(
                "罗军平",
                new IdentityDocument("414", "E12345678"),
                Sex.MALE,
                null,
                null,
                traits,
                null,
                new OrganizationId(3),
                Arrival.JOINED,
                null);
    }

    @Test
    void only_a_platform_worker_may_have_no_employer() {
        assertThat(MemberRules.objectionsTo(withoutEmployer(Traits.PLATFORM), TODAY))
                .isEmpty();
        assertThat(MemberRules.objectionsTo(withoutEmployer("2"), TODAY))
                .containsExactly(new MemberObjection("employer", "employer-missing"));
    }

    @ParameterizedTest(name = "{0} written for a man -> {1}")
    @CsvSource({"MALE, false", "FEMALE, true"})
    void the_sex_written_agrees_with_the_number(Sex written, boolean contradicts) {
        assertThat(MemberRules.contradicts(written, IdentityDocument.resident(BORN_1989_04_12)))
                .isEqualTo(contradicts);
    }
}
