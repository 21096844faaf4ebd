package org.unionledger.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.DeclarationParser;

class ListQuestionTests {

    // The list of appointments shows who receives, not when a matter was settled.
    @ParameterizedTest(name = "sort={0} -> by {1}")
    @CsvSource({"host, host", "day, day", "settled, day", "nothing, day"})
    void a_list_is_sorted_by_what_it_shows_to_begin_with_and_by_day(String asked, String sorted) throws IOException {
        Declaration appointment =
                new DeclarationParser().parse(Files.readString(Path.of("src/main/resources/ledgers/appointment.yaml")));
        LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("sort", asked);

        assertThat(ListQuestion.read(appointment, new OrganizationId(1), null, LocalDate.of(2026, 7, 1), parameters)
                        .order()
                        .field())
                .isEqualTo(sorted);
    }
}
