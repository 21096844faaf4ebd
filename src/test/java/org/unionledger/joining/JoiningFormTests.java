package org.unionledger.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.joining.JoiningFixture.fields;
import static org.unionledger.joining.JoiningFixture.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;
import org.unionledger.frame.Problem;

class JoiningFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Consent NOTICE = new Consent("1", "zh", "告知书");

    private static List<String> problems(Map<String, String> fields) {
        List<Problem> problems = new ArrayList<>();
        form(fields).read(null, TODAY, problems);
        return problems.stream()
                .map(problem -> problem.field() + ": " + problem.code())
                .toList();
    }

    @Test
    void what_is_filled_in_soundly_is_understood_and_evened_out() {
        List<Problem> problems = new ArrayList<>();

        Applicant person = form(fields("name", " 罗　军平 ", "identity", "99010119890412 0038", "migrant", "no"))
                .read(null, TODAY, problems);

        assertThat(problems).isEmpty();
        assertThat(person)
                .isEqualTo(new Applicant(
                        "罗军平",
                        "111",
                        JoiningFixture.MAN,
                        "",
                        null,
                        "13625630317",
                        "港城机械有限公司",
                        false,
                        null,
                        null,
                        null,
                        false));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "name, '', name: membership.objection.name-missing",
        "identity, '', identity: membership.objection.identity-missing",
        "identity, 990101198904120039, identity: membership.objection.identity-check-digit",
        "identity, 99010119890412003, identity: membership.objection.identity-length",
        "identity, 990101198913120038, identity: membership.objection.identity-date",
        "phone, '', phone: joining.problem.phone-missing",
        "phone, 1362563031, phone: membership.objection.phone",
        "employer, '', employer: joining.problem.employer-missing",
    })
    void each_flaw_is_told_beside_its_field(String field, String value, String problem) {
        assertThat(problems(fields(field, value))).containsExactly(problem);
    }

    @Test
    void who_works_through_a_platform_names_no_employer() {
        assertThat(problems(fields("employer", "", "independent", "yes"))).isEmpty();
    }

    @Test
    void a_passport_is_taken_without_a_check_digit_and_sex_and_birth_date_as_they_are_said() {
        List<Problem> problems = new ArrayList<>();

        Applicant person = form(fields("document", "414", "identity", "e1234567", "sex", "2", "bornOn", "1990-05-01"))
                .read(null, TODAY, problems);

        assertThat(problems).isEmpty();
        assertThat(person.identity()).isEqualTo("E1234567");
        assertThat(person.entry(null, new OrganizationId(7), TODAY).sex()).isEqualTo(Sex.FEMALE);
        assertThat(person.hasTail("4567")).isTrue();
    }

    @ParameterizedTest(name = "born on {0}: {1}")
    @CsvSource({"2026-03-02, true", "2026-03-03, false", "neulich, false"})
    void nobody_is_born_in_the_future(String day, boolean allowed) {
        assertThat(problems(fields("document", "414", "identity", "E1234567", "bornOn", day))
                        .isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void in_a_correction_what_is_left_empty_stays() {
        List<Problem> problems = new ArrayList<>();
        Applicant before = form(fields()).read(null, TODAY, problems);

        Applicant after =
                form(fields("identity", "", "phone", "", "name", "罗均平")).read(before, TODAY, problems);

        assertThat(problems).isEmpty();
        assertThat(after.identity()).isEqualTo(before.identity());
        assertThat(after.phone()).isEqualTo(before.phone());
        assertThat(after.name()).isEqualTo("罗均平");
    }

    @ParameterizedTest(name = "agreed {0}, to the identity number {1}, to the notice as it is {2}")
    @CsvSource({
        "yes, yes, true, ''",
        "'', yes, true, agreed",
        "yes, '', true, agreedToo",
        "yes, yes, false, agreed",
    })
    void both_consents_are_needed_to_the_very_notice(String agreed, String agreedToo, boolean same, String beside) {
        String fingerprint = (same ? NOTICE : new Consent("1", "zh", "旧告知书")).fingerprint();

        List<Problem> problems = form(fields("agreed", agreed, "agreedToo", agreedToo, "consent", fingerprint))
                .problemsWith(NOTICE);

        assertThat(problems).extracting(Problem::field).isEqualTo(beside.isEmpty() ? List.of() : List.of(beside));
    }
}
