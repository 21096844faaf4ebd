package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.ledger.LedgerFixture.MARCH_8;
import static org.unionledger.ledger.LedgerFixture.activity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.exchange.SheetWriter;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.RecordLinkRepository.Made;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.membership.MemberEntry;
import org.unionledger.membership.Members;
import org.unionledger.organization.EmployerRef;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/**
 * An employer that 119 visits are about, 70 of them of its community and 49 of the street; and an activity about 51 members of that
 * community, and about a member and an employer of the other, that belongs to one of the visits.
 */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkedListsTests {

    private static final Pattern ENTRY = Pattern.compile("href=\"(/ledgers/visit/\\d+)\"");
    private static final Pattern MEMBER = Pattern.compile("href=\"(/members/\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Ledgers ledgers;

    @Autowired
    EntryLinks links;

    @Autowired
    RecordLinkRepository records;

    @Autowired
    Members members;

    @Autowired
    Employers employers;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    private Street tree;
    private long employer;
    private String about;
    private String activity;

    @BeforeAll
    void anEmployerAndAnActivityWithManyLinks() {
        tree = new LedgerFixture(organizations, null).street();
        EmployerRef harbor = employer("新海电子有限公司", tree.eastHarbor());
        EmployerRef garden = employer("西园食品有限公司", tree.westGarden());
        employer = harbor.id().value();
        about = "?kind=employer&record=" + employer;
        List<Long> visits = new ArrayList<>(visits(tree.officerOfEastHarbor(), tree.eastHarbor(), 70));
        visits.addAll(visits(tree.officer(), tree.street(), 49));
        link("visit", visits.stream().map(visit -> new Made(visit, new LinkedRecord(RecordLinks.EMPLOYER, employer))));
        Entry sports = ledgers.enter(
                tree.officerOfEastHarbor(),
                tree.eastHarbor().id(),
                "activity",
                activity("趣味运动会", 52, "体育馆"),
                Repeat.REFUSE);
        activity = "/ledgers/activity/" + sports.id();
        List<Long> people = new ArrayList<>(members(harbor, 0, 51));
        people.addAll(members(garden, 51, 52));
        link(
                "activity",
                Stream.concat(
                        people.stream().map(id -> new Made(sports.id(), new LinkedRecord(RecordLinks.MEMBER, id))),
                        Stream.of(new Made(
                                sports.id(),
                                new LinkedRecord(
                                        RecordLinks.EMPLOYER, garden.id().value())))));
        links.add(tree.officer(), "activity", sports.id(), "visit", visits.get(0));
    }

    private EmployerRef employer(String name, Organization community) {
        return employers
                .enterAll(operator(), List.of(LedgerFixture.withUnion(name, null, community, Headcount.UNKNOWN)))
                .get(0);
    }

    private Scope operator() {
        return Scope.operatorAt(tree.street().id());
    }

    /** Two of each day. */
    private List<Long> visits(Scope scope, Organization home, int count) {
        List<Values> values = IntStream.range(0, count)
                .mapToObj(number -> Values.of(Map.of(
                        "day", MARCH_8.plusDays(number / 2), "kind", "劳模", "persons", BigDecimal.valueOf(1 + number))))
                .toList();
        return ledgers.enterAll(scope, home.id(), "visit", values);
    }

    private List<Long> members(EmployerRef employer, int from, int to) {
        List<MemberEntry> entries = IntStream.range(from, to)
                .mapToObj(number -> new MemberEntry(
                        "职工" + number,
                        IdentityNumber.beginning("99010119900101%03d".formatted(number)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        employer.id(),
                        LocalDate.of(2020, 3, 8)))
                .toList();
        return members.enterAll(operator(), entries);
    }

    private void link(String ledger, Stream<Made> made) {
        records.add(ledger, made.toList(), Instant.EPOCH, "officer", null);
    }

    private MvcTestResult get(String address, Role role, Organization place) {
        return mvc.get().uri(address).with(as.a(role, place.id())).exchange();
    }

    private String page(String address, Role role, Organization place) throws UnsupportedEncodingException {
        MvcTestResult answer = get(address, role, place);
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    /** What the pages of a list lead to, page by page. */
    private List<List<String>> pages(String address, Pattern line, Role role, Organization place)
            throws UnsupportedEncodingException {
        List<List<String>> pages = new ArrayList<>();
        String next = address;
        while (next != null) {
            String page = page(next, role, place);
            pages.add(line.matcher(page).results().map(found -> found.group(1)).toList());
            Matcher further = NEXT.matcher(page);
            next = further.find() ? further.group(1).replace("&amp;", "&") : null;
        }
        return pages;
    }

    private static List<String> all(List<List<String>> pages) {
        return pages.stream().flatMap(List::stream).toList();
    }

    @Test
    void the_entries_about_an_employer_come_in_pages_each_once_and_the_latest_first() throws Exception {
        List<List<String>> pages = pages("/entries/about" + about, ENTRY, Role.STREET_OFFICER, tree.street());

        assertThat(pages).extracting(List::size).containsExactly(50, 50, 19);
        assertThat(all(pages)).doesNotHaveDuplicates();
        assertThat(page("/entries/about" + about, Role.STREET_OFFICER, tree.street()))
                .contains("119", "2025年4月11日")
                .doesNotContain("2025年3月8日");
    }

    @Test
    void the_page_of_the_employer_shows_the_first_and_how_many_there_are() throws Exception {
        String part = page("/entries/linked" + about, Role.STREET_OFFICER, tree.street());

        assertThat(ENTRY.matcher(part).results()).hasSize(20);
        assertThat(part).contains("台账记录（119）", "查看全部 119 条", "/entries/about?kind=employer&amp;record=" + employer);
    }

    @Test
    void only_what_the_place_sees_is_listed_counted_and_exported() throws Exception {
        List<List<String>> pages = pages("/entries/about" + about, ENTRY, Role.COMMUNITY_OFFICER, tree.eastHarbor());

        assertThat(pages).extracting(List::size).containsExactly(50, 20);
        for (String address : List.of("/entries/about", "/entries/linked", "/entries/about/export")) {
            assertThat(get(address + about, Role.STREET_OFFICER, tree.westGarden()))
                    .as(address)
                    .hasStatus(404);
        }
        assertThat(get(activity + "/linked", Role.STREET_OFFICER, tree.westGarden()))
                .hasStatus(404);
    }

    @Test
    void what_an_entry_is_linked_with_comes_in_pages_too() throws Exception {
        List<List<String>> pages = pages(activity + "/linked", MEMBER, Role.STREET_OFFICER, tree.street());

        assertThat(pages)
                .as("an entry, 52 members and an employer")
                .extracting(List::size)
                .containsExactly(49, 3);
        assertThat(all(pages)).doesNotHaveDuplicates();
        assertThat(page(activity, Role.STREET_OFFICER, tree.street())).contains("查看全部 54 条", activity + "/linked");
        assertThat(all(pages(activity + "/linked", MEMBER, Role.COMMUNITY_OFFICER, tree.eastHarbor())))
                .as("without the one of the other community")
                .hasSize(51);
    }

    @Test
    void a_program_reads_them_in_pages_as_well() throws Exception {
        String links = "/api" + activity.replace("/activity/", "/activity/entries/") + "/links";
        assertThat(get(links, Role.STREET_OFFICER, tree.street()))
                .bodyJson()
                .hasPathSatisfying("$.count", count -> assertThat(count).isEqualTo(54))
                .hasPathSatisfying(
                        "$.links.length()", shown -> assertThat(shown).isEqualTo(50))
                .hasPathSatisfying(
                        "$.links[0].relation", first -> assertThat(first).isEqualTo("above"));
        assertThat(get(links + "?after=2_999999999", Role.STREET_OFFICER, tree.street()))
                .bodyJson()
                .hasPathSatisfying("$.links[0].kind", rest -> assertThat(rest).isEqualTo("employer"))
                .hasPathSatisfying("$.links.length()", rest -> assertThat(rest).isEqualTo(1));
        assertThat(get(links, Role.STREET_OFFICER, tree.westGarden())).hasStatus(404);
    }

    @Test
    void what_no_address_of_ours_says_begins_at_the_beginning() throws Exception {
        assertThat(page(activity + "/linked?after=9_x", Role.STREET_OFFICER, tree.street()))
                .contains("职工0 ");
        assertThat(page("/entries/about" + about + "&after=x", Role.STREET_OFFICER, tree.street()))
                .contains("2025年4月11日");
    }

    @Test
    void both_lists_are_exported_as_many_as_stated_and_the_log_learns_of_whom_by_number() throws Exception {
        XSSFSheet entries = sheet("/entries/about/export" + about, tree.street());
        assertThat(entries.getLastRowNum() - 2).isEqualTo(119);
        assertThat(entries.getRow(1).getCell(0).getStringCellValue()).contains("119", "新海电子有限公司");

        XSSFSheet linked = sheet(activity + "/linked/export", tree.street());
        assertThat(linked.getLastRowNum() - 2).isEqualTo(54);
        assertThat(linked.getRow(4).getCell(2).getStringCellValue()).startsWith("职工0 ");

        assertThat(jdbc.sql("select after::text from audit.entry where action = 'exported' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .anyMatch(told -> told.contains("单位 #" + employer) && told.contains("119"))
                .noneMatch(told -> told.contains("新海电子"));
    }

    private XSSFSheet sheet(String address, Organization place) throws IOException {
        MvcTestResult file = get(address, Role.STREET_OFFICER, place);
        assertThat(file).hasStatusOk().hasContentType(SheetWriter.CONTENT_TYPE);
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            return workbook.getSheetAt(0);
        }
    }
}
