package org.unionledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of an exported log, which knows neither the program nor its database. */
class AuditCheckTests {

    @TempDir
    Path folder;

    private ChainFixture book;
    private Path export;
    private Path keys;

    private record Run(int exitCode, String out) {}

    @BeforeEach
    void anExportOfFiveRows() throws IOException {
        book = new ChainFixture(folder);
        book.write(5);
        export = Files.write(folder.resolve("audit.txt"), book.exported());
        keys = folder.resolve("protection.keys");
    }

    @AfterEach
    void close() {
        book.close();
    }

    private Run check(Object... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int exitCode = AuditCheck.run(words, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8));
    }

    private void edit(java.util.function.UnaryOperator<String> line) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String each : Files.readAllLines(export)) {
            lines.add(line.apply(each));
        }
        lines.removeIf(String::isEmpty);
        Files.write(export, lines);
    }

    @Test
    void runs_from_its_one_source_file() throws IOException, InterruptedException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "src/main/java/org/unionledger/audit/AuditCheck.java",
                        export.toString(),
                        "--keys",
                        keys.toString())
                .redirectErrorStream(true)
                .start();

        String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(out).isZero();
        assertThat(out).contains("核对一致：共 5 条");
    }

    @Test
    void says_that_seals_are_not_checked_without_keys() throws IOException {
        assertThat(check(export)).isEqualTo(new Run(0, "核对一致：共 5 条，与写入时相同。（没有密钥，未核对封印。）" + System.lineSeparator()));
    }

    @Test
    void an_altered_row_is_named_even_without_keys() throws IOException {
        edit(line -> line.replace("第3条", "第三条"));

        Run run = check(export);

        assertThat(run.exitCode()).isOne();
        assertThat(run.out()).contains("第 3 条被改动：#").contains("wangfang changed employer/3", "共 1 处不符");
    }

    @Test
    void foreign_seals_are_found_with_keys_only() throws IOException {
        String seal = " " + "0".repeat(64) + " [";
        edit(line -> line.contains("第3条") ? line.replaceFirst(" [0-9a-f]{64} \\[", seal) : line);

        assertThat(check(export).exitCode()).isZero();
        assertThat(check(export, "--keys", keys).out()).contains("第 3 条被改动");
    }

    @Test
    void a_missing_row_and_a_missing_tail_are_named() throws IOException {
        edit(line -> line.contains("第2条") || line.contains("第5条") ? "" : line);

        assertThat(check(export, "--keys", keys).out()).contains("第 2 条缺失，在此条之后", "第 5 条缺失（末尾被删）", "共 2 处不符");
    }

    @Test
    void an_export_without_ends_is_not_whole() throws IOException {
        edit(line -> line.startsWith("head") ? "" : line);

        assertThat(check(export).out()).contains("末条登记被改动或删除").contains("共 16 处不符");
    }

    @Test
    void an_earlier_export_tells_what_was_cut_off_since() throws IOException {
        Path earlier = Files.copy(export, folder.resolve("earlier.txt"));
        edit(line -> line.contains("第5条") || line.startsWith("head") ? "" : line);
        List<String> lines = new ArrayList<>(Files.readAllLines(export));
        try (Stream<String> before = Files.lines(earlier)) {
            before.filter(line -> line.startsWith("head")).forEach(head -> {
                String[] words = head.split(" ");
                String hash = lines.get(4).split(" ")[2];
                lines.add(words[2].equals("5") ? head.replace(" 5 " + words[3], " 4 " + hash) : head);
            });
        }
        Files.write(export, lines);

        assertThat(check(export).exitCode()).isZero();
        assertThat(check(export, "--earlier", earlier).out()).contains("第 5 条缺失（末尾被删）");
    }

    @Test
    void who_names_no_file_is_told_how() throws IOException {
        assertThat(check().exitCode()).isEqualTo(2);
        assertThat(check(export, export).out()).contains("用法");
    }
}
