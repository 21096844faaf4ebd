package org.unionledger.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTests {

    @ParameterizedTest
    @CsvSource({
        "青街工〔2025〕12号, 青街工〔2025〕12号",
        "青街工[2025]12号, 青街工〔2025〕12号",
        "青街工（2025）第012号, 青街工〔2025〕12号",
        "青街工 ［2025］ 12 号, 青街工〔2025〕12号"
    })
    void it_is_read_however_it_is_bracketed_and_written_as_it_should_be(String written, String number) {
        assertThat(DocumentNumber.read(written)).map(DocumentNumber::toString).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "青街工2025第12号", "〔2025〕12号", "青街工〔25〕12号", "见青街工〔2025〕12号文"})
    void what_is_written_otherwise_is_none(String written) {
        assertThat(DocumentNumber.read(written)).isEmpty();
    }

    @Test
    void the_first_in_a_text_is_found() {
        assertThat(DocumentNumber.in("青山街道总工会文件\n青街工〔2025〕3号\n根据海工〔2024〕8号"))
                .contains(new DocumentNumber("青街工", 2025, 3));
    }

    @Test
    void the_next_counts_on() {
        assertThat(new DocumentNumber("青街工", 2025, 9).next()).hasToString("青街工〔2025〕10号");
    }
}
