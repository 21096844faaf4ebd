package org.unionledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is doubted of single statements of the genre, sound ones and such as contradict themselves. */
class StatementsTests {

    private static final String HEAD = "某某街道总工会2024年工作总结\n2024年，街道总工会扎实工作。\n";

    /** @param due the kind of the doubt that is due, none where the statement is sound */
    private record Statement(List<String> due, String words) {

        static Statement of(String line) {
            String[] cells = line.split("\t");
            return new Statement(cells[0].equals("-") ? List.of() : List.of(cells[0]), cells[1].replace('/', '\n'));
        }

        /** Below a head of its own where it brings one. */
        String page() {
            return (words.startsWith("@") ? words.substring(1) : HEAD + words) + "\n";
        }
    }

    static Stream<Statement> statements() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/reading-statements.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Statement::of);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void a_statement_is_doubted_where_it_contradicts_itself_and_nowhere_else(Statement statement) {
        String page = statement.page();
        List<ReadFinding> findings = Reader.shipped()
                .read(page.getBytes(StandardCharsets.UTF_8))
                .texts()
                .get(0)
                .findings();

        assertThat(findings.stream().filter(finding -> !finding.holds()).map(ReadFinding::kind))
                .containsExactlyElementsOf(statement.due());
    }
}
