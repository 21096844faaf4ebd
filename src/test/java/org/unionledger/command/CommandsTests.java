package org.unionledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.UnionLedgerApplication;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.Figures;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands from a new book on, each as the shell would run it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsTests {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String URL = "union-ledger.db.url";
    private static final String USERNAME = "union-ledger.db.username";
    private static final String PASSWORD = "union-ledger.db.password";

    @BeforeAll
    static void useTheTestDatabase() {
        System.setProperty(URL, DATABASE.url());
        System.setProperty(USERNAME, DATABASE.user());
        System.setProperty(PASSWORD, DATABASE.password());
    }

    @AfterAll
    static void leaveIt() {
        System.clearProperty(URL);
        System.clearProperty(USERNAME);
        System.clearProperty(PASSWORD);
    }

    @Test
    @Order(1)
    void a_book_that_is_not_set_up_has_no_figures() {
        CommandRun run = figures("--format", "json");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(run.err()).contains("init");
        assertThat(run.out()).isEmpty();
    }

    @Test
    @Order(2)
    void init_sets_up_the_first_union_and_prints_a_password_once() {
        CommandRun first = CommandRun.of("init", "--union", "青山街道总工会", "--level", "street", "--admin", "wang");
        CommandRun second = CommandRun.of("init", "--union", "青山街道总工会", "--level", "street");

        assertThat(first.exitCode()).isEqualTo(ExitCodes.DONE);
        assertThat(first.out()).contains("青山街道总工会", "wang").containsPattern("[A-Za-z0-9]{12}");
        assertThat(second.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(second.out()).isEmpty();
    }

    @Test
    @Order(3)
    void figures_are_read_with_all_below_and_for_each_child() {
        postVisits();

        JsonNode json = json(figures("--format", "json", "--children"));

        assertThat(json.at("/union").asString()).isEqualTo("青山街道总工会");
        assertThat(json.at("/from").asString()).isEqualTo("2025-01-01");
        assertThat(json.at("/to").asString()).isEqualTo("2025-12-31");
        assertThat(json.at("/asOf").asString()).endsWith("+08:00");
        assertThat(json.at("/figures/0/indicator").asString()).isEqualTo("aid.visits.money");
        assertThat(json.at("/figures/0/unit").asString()).isEqualTo("元");
        assertThat(json.at("/figures/0/value").decimalValue()).isEqualByComparingTo("1500.5"); // 1000 + 500.5
        assertThat(json.at("/figures/0/facts").asInt()).isEqualTo(2);
        assertThat(json.at("/children/0/union").asString()).isEqualTo("东湖社区联合工会");
        assertThat(json.at("/children/0/figures/0/value").decimalValue()).isEqualByComparingTo("500.5");
    }

    @Test
    @Order(4)
    void figures_as_of_a_moment_before_the_posting_are_not_there() {
        assertThat(json(figures("--format", "json", "--as-of", "2020-01-01")).at("/figures"))
                .isEmpty();
    }

    @Test
    @Order(5)
    void figures_that_are_named_are_listed_even_without_a_value() {
        CommandRun run = figures("--format", "csv", "--indicator", "training.staff.sessions,aid.visits.money");

        assertThat(run.out().lines())
                .hasSize(3)
                .element(2)
                .asString()
                .startsWith("青山街道总工会,aid.visits.money,")
                .endsWith(",元,1500.5,2");
    }

    @Test
    @Order(6)
    void an_account_reads_no_further_than_its_place() {
        CommandRun elsewhere = CommandRun.of(
                "figures", "--union", "无此工会", "--from", "2025-01-01", "--to", "2025-12-31", "--account", "wang");
        CommandRun unknown = CommandRun.of(
                "figures", "--union", "青山街道总工会", "--from", "2025-01-01", "--to", "2025-12-31", "--account", "li");

        assertThat(elsewhere.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(unknown.exitCode()).isEqualTo(ExitCodes.REFUSED);
    }

    @Test
    @Order(7)
    void verify_names_the_place_where_facts_and_records_differ() {
        CommandRun run = CommandRun.of("verify"); // no record stands behind the facts posted above

        assertThat(run.exitCode()).isEqualTo(ExitCodes.DIFFERENCES);
        assertThat(run.out())
                .contains("青山街道总工会", "东湖社区联合工会", "2025-03-08 aid.visits.money：记录", "500.5")
                .doesNotContain("Breakdown[");
    }

    @Test
    @Order(8)
    void a_folder_is_filed_as_far_as_its_files_say_what_must_be_written(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("1 通知.txt"), "关于报送名册的通知\n请各工会报送。\n青山街道总工会\n2025年3月8日\n");
        Files.writeString(folder.resolve("2 便条.txt"), "记得买茶叶");

        CommandRun tried = CommandRun.of("archive", "import", "--union", "青山街道总工会", "--dry-run", folder.toString());
        CommandRun filed = CommandRun.of("archive", "import", "--union", "青山街道总工会", folder.toString());
        CommandRun again = CommandRun.of("archive", "import", "--union", "青山街道总工会", folder.toString());

        assertThat(tried.out()).contains("2 便条.txt", "共 2 个文件 = 归档 1 + 重复 0 + 未归档 1");
        assertThat(filed.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(filed.out()).contains("请填写文件日期", "共 2 个文件 = 归档 1 + 重复 0 + 未归档 1");
        assertThat(again.out()).contains("共 2 个文件 = 归档 0 + 重复 1 + 未归档 1");
    }

    private static CommandRun figures(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("figures", "--union", "青山街道总工会", "--from", "2025-01-01", "--to", "2025-12-31"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static JsonNode json(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.DONE);
        return JsonMapper.shared().readTree(run.out());
    }

    private static void postVisits() {
        try (OpenBook book = new BookOption(UnionLedgerApplication.class).open()) {
            Organizations organizations = book.get(Organizations.class);
            OrganizationId street = organizations.root().orElseThrow();
            OrganizationId community = organizations
                    .found(Scope.operatorAt(street), street, Founding.of("东湖社区联合工会", OrganizationKind.COMMUNITY))
                    .id();
            Map<Source, List<Posting>> statements = Map.of(
                    new Source("command.test", 1), List.of(money(street, "1000")),
                    new Source("command.test", 2), List.of(money(community, "500.50")));
            book.get(TransactionTemplate.class)
                    .executeWithoutResult(transaction -> book.get(Figures.class).state(statements));
        }
    }

    private static Posting money(OrganizationId union, String yuan) {
        return new Posting(
                new IndicatorId("aid.visits.money"),
                union,
                LocalDate.of(2025, 3, 8),
                Breakdown.NONE,
                new BigDecimal(yuan));
    }
}
