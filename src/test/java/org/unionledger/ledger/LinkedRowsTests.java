package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.ledger.LedgerFixture.all;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditEntry;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.UnifiedSocialCreditCode;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.ImportReport;
import org.unionledger.exchange.Imports;
import org.unionledger.figures.Closings;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.membership.MemberEntry;
import org.unionledger.membership.Members;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.EmployerRef;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** 关联会员、关联单位 as columns of a sheet, a pasted block and the API. */
@LedgerTest
@Transactional
class LinkedRowsTests {

    private static final String LI = "990101198904120038";
    private static final String WANG =
            IdentityNumber.beginning("99010119900101002").value();
    private static final String ZHAO =
            IdentityNumber.beginning("99010119910101004").value();
    private static final String NOBODY =
            IdentityNumber.beginning("99010119700101006").value();
    private static final String CODE =
            UnifiedSocialCreditCode.beginning("91990100MA5XXXX01").value();

    @TempDir
    Path folder;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Imports imports;

    @Autowired
    LedgerImports targets;

    @Autowired
    Ledgers ledgers;

    @Autowired
    RecordLinks links;

    @Autowired
    LinkedOf linked;

    @Autowired
    PastedEntries pasted;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader reader;

    @Autowired
    Closings closings;

    @Autowired
    JdbcClient jdbc;

    private LedgerFixture fixture;
    private Street tree;
    private Scope operator;
    private EmployerRef harbor;
    private long li;
    private long wang;
    private int files;

    @BeforeEach
    void membersOfBothCommunities() {
        fixture = new LedgerFixture(organizations, reader);
        tree = fixture.street();
        operator = Scope.operatorAt(tree.street().id());
        harbor = employer("新海电子有限公司", tree.eastHarbor());
        EmployerRef garden = employer("西园食品有限公司", tree.westGarden());
        li = member("李小红", LI, harbor);
        wang = member("王建国", WANG, harbor);
        member("赵西园", ZHAO, garden);
    }

    private EmployerRef employer(String name, Organization community) {
        EmployerEntry entry =
                LedgerFixture.withUnion(name, name.startsWith("新海") ? CODE : null, community, Headcount.UNKNOWN);
        return employers.enterAll(operator, List.of(entry)).get(0);
    }

    private long member(String name, String identity, EmployerRef employer) {
        return members.enter(
                        operator,
                        new MemberEntry(
                                name,
                                new IdentityNumber(identity),
                                null,
                                null,
                                null,
                                null,
                                null,
                                employer.id(),
                                LocalDate.of(2020, 3, 8)))
                .id();
    }

    private ImportReport imported(String head, String... rows) {
        return imported(operator, tree.street(), head, rows);
    }

    private ImportReport imported(Scope scope, Organization union, String head, String... rows) {
        String text = "日期,事由,慰问对象,人数,慰问金额," + head + "\n" + String.join("\n", rows) + "\n";
        try {
            files++;
            Path file = Files.write(folder.resolve("走访慰问" + files + ".csv"), text.getBytes(StandardCharsets.UTF_8));
            return imports.run(scope, union.id(), "visit", file, new ImportOptions(false, false, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String about) {
        return "2025-03-08,春节,困难职工,1,500," + about;
    }

    private static List<String> reasons(List<ImportReport.RowProblem> problems) {
        return problems.stream().map(ImportReport.RowProblem::reason).toList();
    }

    private List<Entry> entries() {
        return ledgers.page(operator, "visit", all(tree.street()), EntryOrder.LATEST, null, 50)
                .entries();
    }

    private List<Long> about(Entry entry) {
        return linked.page(operator, entry, "", 50).linked().stream()
                .map(LinkedOf.Linked::id)
                .toList();
    }

    /** Of each entry, in no order. */
    private List<List<Long>> about() {
        return entries().stream().map(this::about).toList();
    }

    private long lastImport() {
        return jdbc.sql("select max(id) from exchange.import").query(Long.class).single();
    }

    private void undo() {
        ImportContext context =
                new ImportContext(operator, tree.street().id(), lastImport(), LocalDate.of(2026, 1, 5), null, false);
        assertThat(targets.targets(operator).stream()
                        .filter(target -> target.id().equals("visit"))
                        .findFirst()
                        .orElseThrow()
                        .undo(context))
                .isEmpty();
    }

    @Test
    void a_row_is_about_the_member_whose_number_it_has_and_the_employer_whose_code_it_has() {
        ImportReport report = imported("会员姓名,身份证号,统一社会信用代码", row("李小红," + LI + "," + CODE));

        assertThat(report.booked()).isEqualTo(1);
        assertThat(report.warnings()).isEmpty();
        assertThat(about()).containsExactly(List.of(li, harbor.id().value()));
        assertThat(links.entries(operator, RecordLinks.MEMBER, li, "", 50).entries())
                .isEqualTo(entries());
    }

    @Test
    void a_whole_name_will_do_where_only_one_has_it_and_several_may_stand_in_a_cell() {
        imported("关联会员,关联单位", row("李小红、王建国 " + WANG + ",新海电子有限公司"));

        assertThat(about())
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Long.class))
                .containsExactlyInAnyOrder(li, wang, harbor.id().value());
    }

    @Test
    void who_lies_elsewhere_is_told_of_in_the_words_for_whom_nobody_knows() {
        ImportReport report = imported(
                tree.officerOfEastHarbor(),
                tree.eastHarbor(),
                "关联会员,关联单位",
                row(ZHAO + ",西园食品有限公司"),
                row(NOBODY + ",查无此厂有限公司"),
                row("赵西园,"),
                row("钱无名,"));

        assertThat(report.booked()).isEqualTo(4);
        assertThat(reasons(report.warnings()).stream().map(reason -> reason.replaceAll("“.*”", "“…”")))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(nobody(), employerless(), nobody(), employerless(), nobody(), nobody()));
        assertThat(about()).allMatch(List::isEmpty);
    }

    private static String nobody() {
        return "第1位会员在您能查看的会员中没有找到，请核对证件号和姓名。" + later();
    }

    private static String employerless() {
        return "单位“…”在您能查看的单位中没有找到，请核对统一社会信用代码或全称。" + later();
    }

    private static String later() {
        return "本条照常登记，暂不关联；改正后再导入或粘贴一次，即可给原记录补上关联";
    }

    @Test
    void a_wrong_number_another_name_and_namesakes_are_told_and_link_nobody() {
        member("李小红", NOBODY, harbor);
        ImportReport report =
                imported("关联会员", row("990101198904120039"), row("王建国 " + LI), row("李小红"), row("李小红 " + LI));

        assertThat(reasons(report.warnings()))
                .satisfiesExactly(
                        wrong -> assertThat(wrong).startsWith("第1位会员的身份证号有误"),
                        other -> assertThat(other).startsWith("第1位会员的证件号与姓名对不上"),
                        namesakes -> assertThat(namesakes).contains("不止一人相符"));
        assertThat(about()).containsExactlyInAnyOrder(List.of(), List.of(), List.of(), List.of(li));
    }

    @Test
    void rows_that_say_the_same_of_different_people_are_different_entries() {
        ImportReport report = imported("身份证号", row(LI), row(WANG), row(LI), row(NOBODY));

        assertThat(report.rows()).isEqualTo(4);
        assertThat(report.booked()).isEqualTo(3);
        assertThat(report.merged()).isEqualTo(1);
        assertThat(report.refused()).isZero();
        assertThat(about()).containsExactlyInAnyOrder(List.of(li), List.of(wang), List.of());
        assertThat(fixture.figure("aid.visits.money", tree.street())).isEqualByComparingTo("1500");

        ImportReport again = imported("身份证号", row(LI), row(WANG), row(LI), row(NOBODY));
        assertThat(again.merged()).isEqualTo(4);
        assertThat(entries()).hasSize(3);
    }

    @Test
    void a_corrected_sheet_adds_the_link_and_nothing_is_entered_twice() {
        imported("身份证号", row("990101198904120039"));
        Entry entry = entries().get(0);

        ImportReport again = imported("身份证号", row(LI));

        assertThat(reasons(again.warnings())).containsExactly("台账里已有内容相同的记录，不重复登记，只给它补上关联");
        assertThat(entries()).containsExactly(entry);
        assertThat(about(entry)).containsExactly(li);
        assertThat(fixture.figure("aid.visits.money", tree.street())).isEqualByComparingTo("500");
        assertThat(ledgers.history(operator, "visit", entry.id()))
                .extracting(AuditEntry::action)
                .containsExactly("linked");

        undo();
        assertThat(entries()).containsExactly(entry);
        assertThat(about(entry)).isEmpty();
        assertThat(links.count(operator, RecordLinks.MEMBER, li)).isZero();
    }

    @Test
    void undoing_takes_back_the_entries_with_their_links_but_no_link_made_by_hand() {
        imported("身份证号", row(LI));
        Entry entry = entries().get(0);
        links.add(operator, "visit", entry.id(), RecordLinks.MEMBER, wang);

        undo();

        assertThat(entries()).isEmpty();
        assertThat(about(ledgers.find(operator, "visit", entry.id()))).containsExactly(wang);
        imported("身份证号", row(LI));
        assertThat(about()).containsExactly(List.of(li));
    }

    @Test
    void whom_the_book_has_linked_stays_and_a_row_about_another_is_another_entry() {
        imported("身份证号", row(LI));
        ImportReport other = imported("身份证号", row(WANG), row(""));

        assertThat(other.booked()).isEqualTo(1);
        assertThat(other.merged()).isEqualTo(1);
        assertThat(reasons(other.warnings())).containsExactly("台账里已有内容相同的记录，但关联的不是同一会员或单位，按另一条登记");
        assertThat(about()).containsExactlyInAnyOrder(List.of(li), List.of(wang));
    }

    @Test
    void rows_of_a_closed_period_are_linked_too_and_a_link_alone_is_not_late() {
        imported("身份证号", row("990101198904120039"));
        closings.close(operator, tree.street().id(), LocalDate.of(2025, 12, 31), "年报已上报");

        ImportReport report = imported("身份证号", row(LI), row(WANG));

        assertThat(report.booked()).isEqualTo(2);
        assertThat(report.late()).isEqualTo(1);
        assertThat(about()).containsExactlyInAnyOrder(List.of(li), List.of(wang));
    }

    @Test
    void as_many_statements_link_sixty_rows_as_six() {
        assertThat(statementsFor(60, 10)).isEqualTo(statementsFor(6, 80)).isPositive();
        assertThat(links.count(operator, RecordLinks.MEMBER, li)).isEqualTo(66);
    }

    /** That seek members and employers or link them; what else an import asks is not of this test. */
    private long statementsFor(int rows, int firstPersons) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        logger.addAppender(told);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            String[] many = IntStream.range(firstPersons, firstPersons + rows)
                    .mapToObj(persons -> "2025-03-08,春节,困难职工," + persons + ",500," + LI + "," + CODE)
                    .toArray(String[]::new);
            assertThat(imported("身份证号,统一社会信用代码", many).booked()).isEqualTo(rows);
        } finally {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(told);
        }
        String here = Thread.currentThread().getName();
        return told.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(ILoggingEvent::getMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .filter(message -> Stream.of("membership.person", "organization.employer", "ledger.record_link")
                        .anyMatch(message::contains))
                .count();
    }

    @Test
    void a_pasted_block_links_as_a_file_does() throws Exception {
        String block =
                "日期\t慰问对象\t人数\t慰问金额\t关联会员\n2025-03-08\t困难职工\t1\t500\t" + LI + "\n2025-03-09\t劳模\t1\t500\t" + NOBODY;

        assertThat(paste(block, "false")).hasStatusOk().bodyText().contains("第1位会员在您能查看的会员中没有找到");
        assertThat(paste(block, "true")).hasRedirectedUrl("/ledgers/visit");

        assertThat(about()).containsExactly(List.of(), List.of(li));
    }

    private MvcTestResult paste(String block, String book) {
        return mvc.post()
                .uri("/ledgers/visit/paste")
                .with(as.a(STREET_OFFICER, tree.street().id()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("text", block)
                .param("book", book)
                .exchange();
    }

    @Test
    void a_program_says_whom_an_entry_is_about_and_is_refused_where_nobody_is_found() throws Exception {
        assertThat(sent(STREET_OFFICER, tree.street(), "李小红 " + LI)).hasStatus(201);
        assertThat(about()).containsExactly(List.of(li));

        MvcTestResult elsewhere = sent(COMMUNITY_OFFICER, tree.westGarden(), "李小红 " + LI);
        MvcTestResult nobody = sent(COMMUNITY_OFFICER, tree.westGarden(), NOBODY);
        assertThat(elsewhere)
                .hasStatus(422)
                .bodyText()
                .contains("about.members", "没有找到")
                .isEqualTo(nobody.getResponse().getContentAsString());
        assertThat(entries()).hasSize(1);
    }

    private MvcTestResult sent(Role role, Organization place, String member) {
        return mvc.post()
                .uri("/api/ledgers/visit/entries")
                .with(SecurityMockMvcRequestPostProcessors.httpBasic(
                        as.account(role, place.id()).login(), As.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"values\": {\"day\": \"2025-03-08\", \"kind\": \"劳模\", \"persons\": 1, \"money\": 500},"
                        + " \"about\": {\"members\": [\"" + member + "\"]}}")
                .exchange();
    }

    @Test
    void a_roster_is_still_told_from_registers_that_take_numbers_too() throws IOException {
        String text = Arrays.asList("姓名,性别,身份证号,工作单位,入会日期", "李小红,女," + LI + ",新海电子有限公司,2020-03-08").stream()
                .collect(Collectors.joining("\n"));
        Path file = Files.write(folder.resolve("名册.csv"), text.getBytes(StandardCharsets.UTF_8));

        assertThat(imports.recognize(operator, file)).hasValue("members");
    }
}
