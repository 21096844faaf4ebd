package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.ledger.LedgerFixture.all;
import static org.unionledger.ledger.LedgerFixture.but;
import static org.unionledger.ledger.LedgerFixture.visit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** 编号: visits are numbered by the union that enters them and the year. */
@LedgerTest
@Transactional
class NumberingTests {

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

    private Street tree;

    @BeforeEach
    void aStreet() {
        tree = new LedgerFixture(organizations, reader).street();
    }

    private Entry enter(Organization home, Values values) {
        return ledgers.enter(tree.officer(), home.id(), "visit", values, Repeat.REFUSE);
    }

    private static Values visitOn(int year, int persons) {
        return but(visit("困难职工", persons, 1600), "day", LocalDate.of(year, 3, 8));
    }

    private String number(Entry entry) {
        return ledgers.number(entry);
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(as.a(STREET_OFFICER, tree.street().id())).exchange();
    }

    @Test
    void entries_of_a_union_and_year_are_numbered_one_after_the_other() {
        assertThat(number(enter(tree.street(), visitOn(2025, 1)))).isEqualTo("走访〔2025〕1号");
        assertThat(number(enter(tree.street(), visitOn(2025, 2)))).isEqualTo("走访〔2025〕2号");
        assertThat(number(enter(tree.street(), visitOn(2024, 3)))).isEqualTo("走访〔2024〕1号");
        assertThat(number(enter(tree.eastHarbor(), visitOn(2025, 4)))).isEqualTo("走访〔2025〕1号");
        assertThat(number(enter(tree.street(), visitOn(2025, 5)))).isEqualTo("走访〔2025〕3号");
    }

    @Test
    void many_at_once_are_numbered_in_their_order_each_in_its_year() {
        List<Long> ids = ledgers.enterAll(
                tree.officer(),
                tree.street().id(),
                "visit",
                List.of(visitOn(2025, 1), visitOn(2024, 2), visitOn(2025, 3)));

        assertThat(ids)
                .extracting(id -> number(ledgers.find(tree.officer(), "visit", id)))
                .containsExactly("走访〔2025〕1号", "走访〔2024〕1号", "走访〔2025〕2号");
    }

    @Test
    void a_number_stays_through_corrections_but_not_into_another_year() {
        Entry entry = enter(tree.street(), visitOn(2025, 1));
        enter(tree.street(), visitOn(2025, 2));

        Entry corrected = ledgers.correct(tree.officer(), "visit", entry.id(), visitOn(2025, 7));
        assertThat(number(corrected)).isEqualTo("走访〔2025〕1号");

        Entry moved = ledgers.correct(tree.officer(), "visit", entry.id(), visitOn(2024, 7));
        assertThat(number(moved)).isEqualTo("走访〔2024〕1号");
        assertThat(number(enter(tree.street(), visitOn(2025, 9)))).isEqualTo("走访〔2025〕3号");
    }

    @Test
    void the_number_of_a_voided_entry_is_not_given_again() {
        Entry entry = enter(tree.street(), visitOn(2025, 1));
        ledgers.markVoid(tree.officer(), "visit", List.of(entry.id()), "重复");

        assertThat(number(enter(tree.street(), visitOn(2025, 1)))).isEqualTo("走访〔2025〕2号");
    }

    @Test
    void a_register_without_numbers_gives_none() {
        Entry entry = ledgers.enter(
                tree.officer(), tree.street().id(), "activity", LedgerFixture.activity("歌咏会", 30, "礼堂"), Repeat.REFUSE);

        assertThat(entry.number()).isNull();
        assertThat(number(entry)).isEmpty();
    }

    @Test
    void a_number_stands_in_the_export_the_list_and_on_the_page_and_is_searched() throws IOException {
        Entry entry = enter(tree.street(), visitOn(2025, 1));
        enter(tree.street(), visitOn(2025, 2));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                get("/ledgers/visit/export?from=&to=").getResponse().getContentAsByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            List<String> last = new ArrayList<>();
            sheet.getRow(sheet.getLastRowNum()).forEach(cell -> last.add(cell.toString()));
            assertThat(last).contains("走访〔2025〕1号");
        }
        assertThat(get("/ledgers/visit?from=&to=")).bodyText().contains("走访〔2025〕1号", "走访〔2025〕2号");
        assertThat(ledgers.count(tree.officer(), "visit", all(tree.street()).containing("〔2025〕2号")))
                .isEqualTo(1);
        assertThat(get("/api/ledgers/visit/entries/" + entry.id())).bodyText().contains("\"number\":\"走访〔2025〕1号\"");
        assertThat(get("/ledgers/visit/" + entry.id())).bodyText().contains("编号", "走访〔2025〕1号");
    }
}
