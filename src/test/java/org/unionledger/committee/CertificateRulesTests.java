package org.unionledger.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.codes.UnifiedSocialCreditCode;
import org.unionledger.frame.Problem;

/** 《基层工会法人登记管理办法》(总工办发〔2020〕20号). */
class CertificateRulesTests {

    private static final LocalDate ISSUED = LocalDate.of(2022, 5, 10);
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 8);

    /** A code of a union in a region that does not exist, with its right check sign. */
    static final String CODE = code("81990101MC0000001");

    private static String code(String withoutCheck) {
        return UnifiedSocialCreditCodeExamples.completed(withoutCheck);
    }

    private static CertificateEntry entry(String number, @Nullable LocalDate validTo) {
        return new CertificateEntry(CertificateKind.LEGAL_PERSON, number, null, ISSUED, validTo, null);
    }

    @ParameterizedTest(name = "有效期至{0}：{1}")
    @CsvSource({"2025-05-08, false", "2025-05-09, true", "2027-05-10, true", "2027-05-11, false"})
    void a_certificate_is_valid_for_three_to_five_years(LocalDate validTo, boolean lawful) {
        assertThat(CertificateRules.problemsOf(entry(CODE, validTo), TODAY).isEmpty())
                .isEqualTo(lawful);
    }

    @Test
    void the_number_of_a_legal_person_is_a_unions_code() {
        assertThat(UnifiedSocialCreditCode.flawOf(CODE)).isEmpty();
        assertThat(CertificateRules.problemsOf(entry(CODE, null), TODAY)).isEmpty();
        assertThat(CertificateRules.problemsOf(entry(code("91990101MC0000001"), null), TODAY))
                .extracting(Problem::code)
                .containsExactly("committee.problem.not-a-union-code");
        assertThat(CertificateRules.problemsOf(entry(CODE.substring(1), null), TODAY))
                .extracting(Problem::code)
                .containsExactly("committee.problem.not-a-union-code");
        assertThat(CertificateRules.problemsOf(
                        new CertificateEntry(CertificateKind.REPRESENTATIVE, "青工代字8号", null, ISSUED, null, null),
                        TODAY))
                .isEmpty();
    }

    @Test
    void days_stand_in_their_order() {
        assertThat(CertificateRules.problemsOf(
                        new CertificateEntry(
                                CertificateKind.LEGAL_PERSON,
                                CODE,
                                ISSUED.plusDays(1),
                                ISSUED,
                                null,
                                ISSUED.minusDays(1)),
                        TODAY))
                .extracting(Problem::code)
                .containsExactly("committee.problem.applied-after", "committee.problem.changed-outside");
        assertThat(CertificateRules.problemsOf(
                        new CertificateEntry(CertificateKind.LEGAL_PERSON, CODE, ISSUED, ISSUED, null, ISSUED), TODAY))
                .isEmpty();
    }
}
