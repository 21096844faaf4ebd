package org.unionledger.organization.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.frame.Problem;

class RegistrationRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 8);

    private static List<String> codes(Map<Field, String> answers, @Nullable LocalDate foundedOn) {
        return RegistrationRules.problemsOf(answers, foundedOn, TODAY).stream()
                .map(Problem::code)
                .map(code -> code.replace("registration.problem.", ""))
                .toList();
    }

    @ParameterizedTest(name = "prepared {0}, founded {1} -> {2}")
    @CsvSource({
        "2025-03-08,, ",
        "2025-03-09,, future",
        "2024-05-01, 2024-05-01, ",
        "2024-05-02, 2024-05-01, prepared-after-founding",
    })
    void a_preparatory_group_comes_before_the_union_and_not_in_the_future(
            String prepared, @Nullable LocalDate founded, @Nullable String problem) {
        assertThat(codes(Map.of(Field.PREPARED_ON, prepared), founded))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void people_are_counted_of_what_there_is_only() {
        assertThat(codes(Map.of(Field.CONTRACT, "true", Field.CONTRACT_PEOPLE, "80"), null))
                .isEmpty();
        assertThat(codes(Map.of(Field.CONTRACT, "false", Field.CONTRACT_PEOPLE, "80"), null))
                .containsExactly("people-of-nothing");
        assertThat(codes(Map.of(Field.CONTRACT_PEOPLE, "80"), null)).containsExactly("people-of-nothing");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "REGION, 浙江省杭州市西湖区, 330106",
        "REGION, 西湖区, ",
        "ECONOMIC_TYPE, 私营, 170",
        "FOUNDING_WAY, 网上, 2",
        "UNION_TYPE, 联合基层工会, 2",
        "UNION_TYPE, 8, 8",
        "UNION_TYPE, 9, ",
        "SEAL, 有, true",
        "SEAL, 不知道, ",
        "FULL_TIME, 100000, 100000",
        "FULL_TIME, 100001, ",
        "FULL_TIME, -1, ",
    })
    void answers_are_kept_in_one_spelling_or_not_understood(Field field, String written, @Nullable String kept) {
        assertThat(field.answer().read(written).orElse(null)).isEqualTo(kept);
    }
}
