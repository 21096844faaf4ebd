package org.unionledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.unionledger.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A street's year by commands alone: its files imported, its figures verified, its summary written. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearByCommandsTests {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Path FILES =
            Path.of("src/test/resources/cases/qingshan").toAbsolutePath();
    private static final String STREET = "青山街道总工会";
    private static final String URL = "union-ledger.db.url";
    private static final String USERNAME = "union-ledger.db.username";
    private static final String PASSWORD = "union-ledger.db.password";

    @TempDir
    static Path folder;

    @BeforeAll
    static void aBookOfItsOwn() {
        System.setProperty(URL, DATABASE.url());
        System.setProperty(USERNAME, DATABASE.user());
        System.setProperty(PASSWORD, DATABASE.password());
        assertThat(CommandRun.of("init", "--union", STREET, "--level", "street").exitCode())
                .isEqualTo(ExitCodes.DONE);
    }

    @AfterAll
    static void leaveIt() {
        System.clearProperty(URL);
        System.clearProperty(USERNAME);
        System.clearProperty(PASSWORD);
    }

    @Test
    @Order(1)
    void a_dry_run_tells_what_an_import_would_do_and_books_nothing() {
        JsonNode told = json(imported("--dry-run", "--create-places", "经济组织及基层工会台账.xlsx"));

        assertThat(told.at("/files/0/booked").asInt()).isEqualTo(471);
        assertThat(figure("org.enterprises.total")).isEmpty();
    }

    @Test
    @Order(2)
    void files_are_imported_each_into_its_book_and_employers_first() {
        JsonNode told = json(imported("--create-places", "走访慰问台账.xlsx", "信访投诉及调解台账.xlsx", "经济组织及基层工会台账.xlsx"));

        assertThat(told.at("/files"))
                .extracting(
                        file -> file.at("/as").asString(),
                        file -> file.at("/rows").asInt(),
                        file -> file.at("/booked").asInt(),
                        file -> file.at("/merged").asInt(),
                        file -> file.at("/refused").asInt())
                .containsExactly(
                        tuple("employers", 480, 471, 3, 6), tuple("visit", 46, 46, 0, 0), tuple("case", 69, 69, 0, 0));
        assertThat(figure("aid.visits.money")).isEqualTo("132400");
    }

    @Test
    @Order(3)
    void the_same_file_again_books_nothing() {
        JsonNode told = json(imported("走访慰问台账.xlsx"));

        assertThat(told.at("/files/0/booked").asInt()).isZero();
        assertThat(told.at("/files/0/merged").asInt()).isEqualTo(46);
    }

    @Test
    @Order(4)
    void rows_that_cannot_be_booked_come_back_as_a_workbook() throws IOException {
        Path errors = folder.resolve("errors.xlsx");
        json(imported("--create-places", "--errors", errors.toString(), "经济组织及基层工会台账.xlsx"));

        assertThat(Files.size(errors)).isPositive();
    }

    @Test
    @Order(5)
    void a_file_that_is_no_table_or_not_there_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("信.txt"), "各位领导：");

        Path missing = folder.resolve("没有.xlsx");

        CommandRun run = CommandRun.of("import", "--union", STREET, file.toString(), missing.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(run.out()).contains("信.txt", "没有文件 " + missing);
    }

    @Test
    @Order(5)
    void nothing_is_imported_where_the_refused_rows_could_not_be_written() {
        Path nowhere = folder.resolve("none").resolve("errors.xlsx");

        CommandRun run = CommandRun.of("import", "--union", STREET, "--errors", nowhere.toString(), "员工.xlsx");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(run.err())
                .contains(nowhere.toString(), CommandWords.ofThisMachine().of("command.file.no-folder"));
    }

    @Test
    @Order(6)
    void figures_of_imported_records_are_verified_clean() {
        CommandRun run = CommandRun.of("verify");

        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCodes.DONE);
        assertThat(run.out().lines()).hasSize(1);
    }

    @Test
    @Order(6)
    void the_audit_log_is_exported_for_a_check_without_the_database() throws IOException {
        Path file = folder.resolve("audit.txt");

        CommandRun run = CommandRun.of("audit", "export", file.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
        assertThat(Files.readAllLines(file)).anyMatch(line -> line.startsWith("row ") && line.contains("\"imported\""));
        assertThat(CommandRun.of("audit").exitCode()).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    @Order(100)
    void verify_names_the_row_of_the_audit_log_that_was_altered() {
        DATABASE.jdbc().sql("""
                set session_replication_role = replica;
                update audit.entry set login = 'nobody' where action = 'created' and subject_kind = 'account'
                """).update();

        CommandRun run = CommandRun.of("verify");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.DIFFERENCES);
        assertThat(run.out()).containsPattern("审计日志第 \\d+ 道第 \\d+ 条被改动：#\\d+ .* nobody created account/\\d+");
    }

    @Test
    @Order(7)
    void a_summary_is_written_in_the_format_its_name_asks_for() throws IOException {
        Path text = folder.resolve("总结.txt");
        Path word = folder.resolve("总结.docx");

        CommandRun run = summary(text);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
        assertThat(run.out()).contains("青山街道总工会2025年度工作总结", text.toString());
        assertThat(Files.readString(text)).contains("青山街道总工会2025年度工作总结", "471家", "69件");

        Path more = folder.resolve("总结和其他.txt");
        CommandRun rest = CommandRun.of(
                "summary",
                "--union",
                STREET,
                "--year",
                "2025",
                "--kind",
                "brief",
                "--part",
                "1",
                "--rest",
                "--no-annex",
                "--out",
                more.toString());
        assertThat(rest.exitCode()).as(rest.err()).isEqualTo(ExitCodes.DONE);
        assertThat(Files.readString(more)).contains("其他工作数据").doesNotContain("数据来源");
        assertThat(Files.readString(text)).contains("数据来源").doesNotContain("其他工作数据");

        assertThat(summary(word).exitCode()).isEqualTo(ExitCodes.DONE);
        assertThat(Files.readAllBytes(word)).startsWith('P', 'K');
    }

    @Test
    @Order(8)
    void a_summary_is_refused_as_an_unknown_format_and_where_there_is_no_outline() {
        Path out = folder.resolve("社区.txt");

        assertThat(summary(folder.resolve("总结.wps")).exitCode()).isEqualTo(ExitCodes.REFUSED);
        CommandRun ofACommunity =
                CommandRun.of("summary", "--union", "东港社区联合工会", "--year", "2025", "--out", out.toString());
        assertThat(ofACommunity.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ofACommunity.err()).contains("东港社区联合工会");
        assertThat(out).doesNotExist();
    }

    private static CommandRun summary(Path out) {
        return CommandRun.of("summary", "--union", STREET, "--year", "2025", "--out", out.toString());
    }

    private static CommandRun imported(String... optionsAndFiles) {
        List<String> arguments = new ArrayList<>(List.of("import", "--union", STREET, "--format", "json"));
        Stream.of(optionsAndFiles)
                .map(each ->
                        Files.exists(FILES.resolve(each)) ? FILES.resolve(each).toString() : each)
                .forEach(arguments::add);
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    @Order(6)
    void a_summary_is_held_against_the_book() throws IOException {
        Path text = Files.writeString(
                folder.resolve("summary.txt"), STREET + "2025年度工作总结\n2025年，全年发放慰问金132400元。受理投诉70件。看望高龄老人5人。\n");

        JsonNode told = json(CommandRun.of("read", text.toString(), "--against", STREET))
                .at("/texts/0");

        assertThat(told.at("/figures"))
                .filteredOn(figure -> figure.hasNonNull("indicator"))
                .extracting(
                        figure -> figure.at("/text").asString(),
                        figure -> figure.at("/book/verdict").asString(),
                        figure -> figure.at("/book/from").asString())
                .contains(tuple("132400元", "agrees", "2025-01-01"), tuple("70件", "differs", "2025-01-01"));
        assertThat(told.at("/findings"))
                .filteredOn(finding -> finding.at("/kind").asString().equals("book"))
                .extracting(
                        finding -> finding.at("/quotes/0").asString(),
                        finding -> finding.at("/holds").asBoolean(),
                        finding -> finding.at("/computed").decimalValue().intValue())
                .contains(tuple("132400元", true, 132_400), tuple("70件", false, 69));
        assertThat(CommandRun.of("read", text.toString(), "--against", "别处总工会").exitCode())
                .isEqualTo(ExitCodes.REFUSED);
    }

    /** Its value over 2025, empty when there is none. */
    private static String figure(String indicator) {
        JsonNode told = json(CommandRun.of(
                "figures",
                "--union",
                STREET,
                "--from",
                "2025-01-01",
                "--to",
                "2025-12-31",
                "--indicator",
                indicator,
                "--format",
                "json"));
        JsonNode value = told.at("/figures/0/value");
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : "";
    }

    private static JsonNode json(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
        return JsonMapper.shared().readTree(run.out());
    }
}
