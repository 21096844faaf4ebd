package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.DeclarationParser;
import org.unionledger.ledger.declaration.Values;

/** Which days are taken for slips of the pen: of a contract signed, and of its end. */
class EntryDaysTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    @ParameterizedTest(name = "signed {0}, ends {1} -> {2}")
    @CsvSource({
        "2025-06-30, 2028-06-29, ''",
        "2026-12-31, 2035-12-31, ''",
        "2027-01-01, 2035-12-31, signed",
        "2025-06-30, 2036-01-01, ends",
        "1949-09-30, 2025-06-30, signed",
        "1949-10-01, 2025-06-30, ''",
    })
    void the_own_day_lies_no_later_than_next_year_and_others_within_ten(LocalDate signed, LocalDate ends, String wrong)
            throws IOException {
        Declaration contract =
                new DeclarationParser().parse(Files.readString(Path.of("src/main/resources/ledgers/contract.yaml")));
        Values values = Values.of(Map.of(
                "signed",
                signed,
                "ends",
                ends,
                "employer",
                "青山机械有限公司",
                "kind",
                "集体合同",
                "form",
                "单独签订",
                "workers",
                BigDecimal.TEN));

        assertThat(new EntryRules(contract, TODAY)
                        .problems(values).stream()
                                .filter(problem -> !problem.warning())
                                .map(EntryProblem::field))
                .containsExactlyElementsOf(wrong.isEmpty() ? List.of() : List.of(wrong));
    }
}
