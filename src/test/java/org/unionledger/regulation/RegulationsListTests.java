package org.unionledger.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of regulations names every rule of the code with its test, and nothing that is not there. */
class RegulationsListTests {

    private static final Path CODE = Path.of("src", "main", "java", "org", "unionledger");
    private static final Path TESTS = Path.of("src", "test", "java");

    /** How a rule says where it comes from. */
    private static final Pattern CITED = Pattern.compile("Source: [^.]*(法|办法|条例|章程|GB|GA/T|总工)");

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final int WHERE = 5;
    private static final int TEST = 6;

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(Path.of("docs", "regulations.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| id "))
                .map(line -> line.split("\\|", -1))
                .toList();
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    @Test
    void every_row_says_where_the_rule_is_and_which_tests_try_it() throws IOException {
        Set<String> tests =
                files(TESTS).stream().map(RegulationsListTests::nameOf).collect(Collectors.toSet());

        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row).as(Arrays.toString(row)).hasSize(TEST + 2);
            assertThat(row[WHERE]).as(row[1]).isNotBlank();
            assertThat(quoted(row[TEST])).as(row[1]).isNotEmpty().allMatch(tests::contains);
        });
    }

    @Test
    void every_parameter_stands_in_a_row_of_its_rule() throws IOException {
        List<String[]> rows = rows();

        assertThat(new ParameterFiles().read().values())
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(rows)
                        .as(parameter.id())
                        .anyMatch(row -> row[1].contains(parameter.rule())
                                && quoted(row[WHERE]).contains(parameter.id())));
    }

    @Test
    void every_class_that_names_a_source_is_listed() throws IOException {
        Set<String> listed = rows().stream()
                .flatMap(row -> quoted(row[WHERE]).stream())
                .flatMap(name -> Arrays.stream(name.split("\\.")))
                .collect(Collectors.toSet());

        assertThat(files(CODE))
                .filteredOn(file -> !file.startsWith(CODE.resolve("demo")))
                .filteredOn(file -> CITED.matcher(text(file)).find())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(listed).contains(nameOf(file)));
    }

    @Test
    void every_class_that_is_listed_exists() throws IOException {
        Set<String> paths = files(CODE).stream()
                .map(file ->
                        CODE.relativize(file).toString().replace(".java", "").replace('/', '.'))
                .collect(Collectors.toSet());

        assertThat(rows().stream().flatMap(row -> quoted(row[WHERE]).stream()))
                .filteredOn(name -> name.matches("[a-z]+(\\.[a-z]+)*\\.[A-Z]\\w*"))
                .isNotEmpty()
                .allMatch(paths::contains);
    }
}
