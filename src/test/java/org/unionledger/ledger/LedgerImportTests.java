package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.unionledger.ledger.LedgerFixture.MARCH_8;
import static org.unionledger.ledger.LedgerFixture.all;
import static org.unionledger.ledger.LedgerFixture.but;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.codes.EmployerId;
import org.unionledger.exchange.ColumnKind;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.ImportTarget;
import org.unionledger.exchange.Problem;
import org.unionledger.exchange.Verdict;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class LedgerImportTests {

    private static final long IMPORT = 31;

    @Autowired
    LedgerImports imports;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    FigureReader reader;

    @Autowired
    JdbcClient jdbc;

    LedgerFixture fixture;
    Street tree;

    @BeforeEach
    void aStreetWithTwoCommunities() {
        fixture = new LedgerFixture(organizations, reader);
        tree = fixture.street();
    }

    private ImportTarget target(String ledger) {
        return imports.targets(tree.officer()).stream()
                .filter(target -> target.id().equals(ledger))
                .findFirst()
                .orElseThrow();
    }

    private ImportContext context() {
        return new ImportContext(tree.officer(), tree.street().id(), IMPORT, LocalDate.of(2026, 1, 5), null, false);
    }

    private static ImportRow visit(int row, String kind, int persons, @Nullable String employer) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "day",
                MARCH_8,
                "occasion",
                "春节",
                "kind",
                kind,
                "persons",
                BigDecimal.valueOf(persons),
                "money",
                BigDecimal.valueOf(800)));
        if (employer != null) {
            values.put("employer", employer);
        }
        return new ImportRow(row, values);
    }

    private List<Verdict> judge(ImportRow... rows) {
        return target("visit").judge(context(), List.of(rows));
    }

    private void book(ImportRow... rows) {
        target("visit").book(context(), List.of(rows));
    }

    @Test
    void every_register_is_a_book_with_its_fields_as_columns() {
        ImportTarget visits = target("visit");

        assertThat(visits.name()).isEqualTo("走访慰问台账");
        assertThat(visits.right()).isEqualTo(Right.WRITE_LEDGERS);
        assertThat(visits.columns())
                .extracting(ImportColumn::label, ImportColumn::kind, ImportColumn::required)
                .contains(
                        tuple("日期", ColumnKind.DATE, true),
                        tuple("慰问对象", ColumnKind.TEXT, true),
                        tuple("所在单位", ColumnKind.NAME, false),
                        tuple("人数", ColumnKind.COUNT, true),
                        tuple("慰问金额", ColumnKind.MONEY, false));
        assertThat(target("case").columns())
                .filteredOn(column -> column.key().equals("outcome"))
                .singleElement()
                .satisfies(column -> assertThat(column.choices())
                        .extracting(ImportColumn.Choice::value)
                        .contains("办理中", "调解成功", "移送仲裁"));
    }

    @Test
    void good_rows_become_entries_that_post_their_figures() {
        book(visit(3, "困难职工", 2, null), visit(4, "劳模", 1, null));

        assertThat(ledgers.page(tree.officer(), "visit", all(tree.street()), EntryOrder.LATEST, null, 50)
                        .entries())
                .hasSize(2)
                .allMatch(entry -> Long.valueOf(IMPORT).equals(entry.importId()));
        assertThat(fixture.figure("aid.visits.person_times", tree.street())).isEqualByComparingTo("3");
        assertThat(fixture.figure("aid.visits.money", tree.street())).isEqualByComparingTo("1600");
    }

    @Test
    void an_entry_goes_to_the_seat_of_the_employer_it_names() {
        EmployerId employer = employers
                .enter(
                        tree.officer(),
                        EmployerEntry.of("青山新海电子有限公司", tree.eastHarbor().id()))
                .id();
        ImportRow row = visit(3, "困难职工", 2, "青山新海电子有限公司");

        assertThat(judge(row)).containsExactly(new Verdict.Good(List.of()));
        book(row);

        Entry entry = ledgers.page(
                        tree.officerOfEastHarbor(),
                        "visit",
                        all(tree.eastHarbor()).of(employer),
                        EntryOrder.LATEST,
                        null,
                        50)
                .entries()
                .get(0);
        assertThat(entry.organization()).isEqualTo(tree.eastHarbor().id());
        assertThat(entry.employer()).isEqualTo(employer);
    }

    @Test
    void an_unknown_employer_is_pointed_out_and_the_entry_stays_with_the_importing_union() {
        ImportRow row = visit(3, "困难职工", 2, "青山查无此厂");

        assertThat(judge(row))
                .singleElement()
                .isInstanceOfSatisfying(
                        Verdict.Good.class,
                        good -> assertThat(good.warnings())
                                .singleElement()
                                .satisfies(
                                        warning -> assertThat(warning.reason()).startsWith("单位“青山查无此厂”不在册")));
        book(row);

        Entry entry = ledgers.page(tree.officer(), "visit", all(tree.street()), EntryOrder.LATEST, null, 50)
                .entries()
                .get(0);
        assertThat(entry.organization()).isEqualTo(tree.street().id());
        assertThat(entry.values().text("employer")).isEqualTo("青山查无此厂");
    }

    @Test
    void a_row_that_breaks_rules_is_refused_with_each_reason_at_its_column() {
        assertThat(judge(new ImportRow(3, Map.of("day", MARCH_8, "persons", BigDecimal.ZERO))))
                .containsExactly(
                        new Verdict.Refused(List.of(new Problem("慰问对象", "请填写慰问对象"), new Problem("人数", "人数不能小于1"))));
    }

    @Test
    void a_row_repeated_in_the_file_is_merged_into_the_first_and_says_which() {
        assertThat(judge(visit(3, "劳模", 1, null), visit(4, "劳模", 2, null), visit(5, "劳动模范", 1, null)))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Verdict.Good.class),
                        other -> assertThat(other).isInstanceOf(Verdict.Good.class),
                        repeated -> assertThat(repeated).isEqualTo(new Verdict.Merged("与第3行内容相同，只记一次")));
    }

    @Test
    void running_numbers_do_not_tell_two_rows_apart() {
        ImportTarget cases = target("case");
        Map<String, Object> values = new HashMap<>(LedgerFixture.openCase("潘伟飞").byKey());
        values.put("number", "1");
        Map<String, Object> renumbered = new HashMap<>(values);
        renumbered.put("number", "69");

        assertThat(cases.judge(context(), List.of(new ImportRow(3, values), new ImportRow(4, renumbered)))
                        .get(1))
                .isInstanceOf(Verdict.Merged.class);
    }

    @Test
    void the_same_file_again_books_nothing_twice_even_after_a_correction() {
        ImportRow row = visit(3, "困难职工", 2, null);
        book(row);
        assertThat(judge(row)).containsExactly(new Verdict.Merged("台账里已有内容相同的记录，不重复登记"));

        Entry entry = ledgers.page(tree.officer(), "visit", all(tree.street()), EntryOrder.LATEST, null, 50)
                .entries()
                .get(0);
        ledgers.correct(tree.officer(), "visit", entry.id(), but(entry.values(), "money", new BigDecimal("900")));

        assertThat(judge(row)).singleElement().isInstanceOf(Verdict.Merged.class);
    }

    @Test
    void an_import_is_undone_as_a_whole_and_can_then_be_booked_again() {
        ImportRow row = visit(3, "困难职工", 2, null);
        book(row, visit(4, "劳模", 1, null));

        assertThat(target("visit").undo(context())).isEmpty();

        assertThat(ledgers.count(tree.officer(), "visit", all(tree.street()))).isZero();
        assertThat(fixture.figure("aid.visits.money", tree.street())).isEqualByComparingTo("0");
        assertThat(judge(row)).containsExactly(new Verdict.Good(List.of()));
    }

    @Test
    void an_import_is_not_undone_over_somebodys_correction() {
        book(visit(3, "困难职工", 2, null), visit(4, "劳模", 1, null));
        Entry entry = ledgers.page(tree.officer(), "visit", all(tree.street()), EntryOrder.LATEST, null, 50)
                .entries()
                .get(0);
        ledgers.correct(tree.officer(), "visit", entry.id(), but(entry.values(), "money", new BigDecimal("900")));

        assertThat(target("visit").undo(context())).singleElement().asString().contains("已有1条被修改过");
        assertThat(ledgers.count(tree.officer(), "visit", all(tree.street()))).isEqualTo(2);
    }

    @Test
    void what_another_community_has_entered_is_not_told() {
        ledgers.enter(
                tree.officerOfEastHarbor(),
                tree.eastHarbor().id(),
                "visit",
                LedgerFixture.visit("劳模", 1, 800),
                Ledgers.Repeat.REFUSE);
        ImportContext west = new ImportContext(
                tree.officerOfWestGarden(), tree.westGarden().id(), IMPORT, LocalDate.of(2026, 1, 5), null, false);

        assertThat(target("visit").judge(west, List.of(visit(3, "劳模", 1, null))))
                .containsExactly(new Verdict.Good(List.of()));
    }

    @Test
    void many_rows_are_booked_in_portions_and_none_is_lost() {
        List<ImportRow> rows = IntStream.rangeClosed(1, 5_000)
                .mapToObj(number -> visit(number, "困难职工", 1 + number % 100_000, null))
                .toList();
        target("visit").book(context(), rows);

        assertThat(ledgers.count(tree.officer(), "visit", all(tree.street()))).isEqualTo(5_000);
        assertThat(jdbc.sql("select count(*) from ledger.entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(5_000);
    }

    @Test
    void an_import_larger_than_a_portion_is_undone_to_its_last_row() {
        List<ImportRow> rows = IntStream.rangeClosed(1, 5_001)
                .mapToObj(number -> visit(number, "困难职工", number, null))
                .toList();
        target("visit").book(context(), rows);

        assertThat(target("visit").undo(context())).isEmpty();

        assertThat(ledgers.count(tree.officer(), "visit", all(tree.street()))).isZero();
        assertThat(fixture.figure("aid.visits.times", tree.street())).isEqualByComparingTo("0");
    }
}
