package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.ledger.LedgerFixture.activity;
import static org.unionledger.ledger.LedgerFixture.but;
import static org.unionledger.ledger.LedgerFixture.visit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Entries on paper and in files: exactly what the list shows. */
@LedgerTest
@Transactional
class EntriesHandedOverTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader reader;

    @Autowired
    JdbcClient jdbc;

    LedgerFixture fixture;
    Street tree;
    LedgerPages pages;

    @BeforeEach
    void aStreetWithTwoCommunities() {
        fixture = new LedgerFixture(organizations, reader);
        tree = fixture.street();
        pages = new LedgerPages(mvc, as, tree.street());
    }

    private Entry entered(String ledger, Values values) {
        return ledgers.enter(tree.officer(), tree.street().id(), ledger, values, Repeat.REFUSE);
    }

    @Test
    void an_export_holds_exactly_what_is_filtered_and_states_it() throws IOException {
        entered("visit", visit("困难职工", 2, 1600));
        entered("visit", but(visit("劳模", 1, 800), "note", "=cmd|' /C calc'!A0"));

        List<String> rows = exported(pages.get("/ledgers/visit/export?from=&to=&f.kind=劳模"));

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).startsWith("走访慰问台账");
        assertThat(rows.get(1)).contains("共 1 条", "青山街道总工会", "慰问对象 劳模");
        assertThat(rows.get(2)).contains("日期|节点|慰问对象|所在单位|人数|慰问金额（元）|备注|所属工会");
        assertThat(rows.get(3)).contains("劳模", "800", "'=cmd");
    }

    @Test
    void a_list_is_printed_as_it_is_filtered_with_the_sums_of_what_figures_are_made_of() {
        entered("visit", visit("困难职工", 2, 1600));
        entered("visit", visit("劳模", 1, 800));
        entered("visit", visit("劳模", 3, 1200));

        assertThat(pages.get("/ledgers/visit/print?from=&to=&f.kind=劳模"))
                .hasStatusOk()
                .bodyText()
                .contains("走访慰问台账", "慰问对象 劳模", "共 2 条", "合计", "<td class=\"number\">2,000</td>")
                .contains("<td class=\"number\">4</td>")
                .doesNotContain("困难职工", "1,600");
        assertThat(pages.get("/ledgers/visit?from=&to=&f.kind=劳模"))
                .bodyText()
                .contains("/ledgers/visit/print?from=&amp;to=");
    }

    @Test
    void a_list_too_long_for_paper_is_refused_with_what_to_do() {
        entered("visit", visit("困难职工", 2, 1600));
        jdbc.sql("""
                insert into ledger.entry (ledger, version, organization_id, home_id, day, values, search, grams, natural_key,
                                          created_at, created_by)
                select ledger, version, organization_id, home_id, day, values, search, grams, natural_key,
                       created_at, created_by
                  from ledger.entry cross join generate_series(1, 1000) number
                 where ledger = 'visit'
                """).update();

        assertThat(pages.get("/ledgers/visit/print?from=&to="))
                .hasStatus(422)
                .hasErrorMessage("筛选出的超过 1,000 条，打印不下。请缩小日期或单位的范围，或者导出Excel。");
    }

    @Test
    void an_entry_is_printed_as_a_form_to_be_signed() {
        Entry entry = entered("visit", but(visit("劳模", 1, 800), "note", "入户看望"));

        assertThat(pages.get("/ledgers/visit/" + entry.id() + "/print"))
                .hasStatusOk()
                .bodyText()
                .contains("走访慰问台账", "入户看望", "800", "审核人");
        assertThat(pages.get("/ledgers/visit/" + entry.id() + "/print", COMMUNITY_OFFICER, tree.westGarden()))
                .hasStatus(404);
    }

    @Test
    void an_export_by_a_job_is_of_what_is_filtered_as_well() {
        entered("visit", visit("困难职工", 2, 1600));
        entered("visit", visit("劳模", 1, 800));

        assertThat(pages.get("/ledgers/visit/exports/new?from=&to=&f.kind=劳模"))
                .hasStatusOk()
                .bodyText()
                .contains("共 1 条", "慰问对象 劳模", "/ledgers/visit/exports?from=&amp;to=&amp;f.kind=");
        assertThat(pages.post("/ledgers/visit/exports?from=&to=&f.kind=劳模"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .matches("/exports/\\d+");
        assertThat(pages.post(
                        "/ledgers/visit/exports?place=" + tree.eastHarbor().id(), COMMUNITY_OFFICER, tree.westGarden()))
                .hasStatus(404);
    }

    private static List<String> exported(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        byte[] content = answer.getResponse().getContentAsByteArray();
        DataFormatter cells = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .map(row -> StreamSupport.stream(row.spliterator(), false)
                            .map(cells::formatCellValue)
                            .collect(Collectors.joining("|")))
                    .toList();
        }
    }

    @Test
    void an_export_of_one_community_holds_nothing_of_another() throws IOException {
        entered("activity", activity("拔河比赛", 371, "东港社区"));

        assertThat(exported(pages.get("/ledgers/activity/export?from=&to=", COMMUNITY_OFFICER, tree.westGarden())))
                .hasSize(3);
    }
}
