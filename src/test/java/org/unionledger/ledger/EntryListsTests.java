package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.ledger.LedgerFixture.MARCH_8;
import static org.unionledger.ledger.LedgerFixture.all;
import static org.unionledger.ledger.LedgerFixture.but;
import static org.unionledger.ledger.LedgerFixture.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.figures.FigureReader;
import org.unionledger.frame.RowCount;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;

/** Lists of entries: paged, sorted, filtered and counted. */
@LedgerTest
@Transactional
class EntryListsTests {

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader reader;

    LedgerFixture fixture;
    Street tree;

    @BeforeEach
    void aStreetWithTwoCommunities() {
        fixture = new LedgerFixture(organizations, reader);
        tree = fixture.street();
    }

    private Entry enter(String ledger, Values values) {
        return ledgers.enter(tree.officer(), tree.street().id(), ledger, values, Repeat.REFUSE);
    }

    private List<Entry> list(Scope scope, EntryFilter filter) {
        return ledgers.page(scope, "visit", filter, EntryOrder.LATEST, null, 50).entries();
    }

    @Test
    void an_entry_worth_telling_is_marked_and_found_by_the_mark() {
        Entry entered = enter("visit", visit("困难职工", 2, 1600));
        enter("visit", visit("劳模", 1, 800));

        ledgers.highlight(tree.officer(), "visit", entered.id(), true);

        assertThat(list(tree.officer(), all(tree.street()).highlights()))
                .extracting(Entry::id)
                .containsExactly(entered.id());
    }

    @Test
    void a_list_is_paged_without_gap_or_repetition_in_any_order() {
        for (int number = 1; number <= 7; number++) {
            Values values = but(
                    visit(number % 2 == 0 ? "劳模" : "困难职工", number, 100 * (number % 3)),
                    "day",
                    MARCH_8.plusDays(number % 4));
            enter("visit", number == 3 ? but(values, "money", null) : values);
        }
        for (String field : List.of(EntryOrder.DAY, "money", "kind", "persons")) {
            for (boolean descending : List.of(true, false)) {
                EntryOrder order = new EntryOrder(field, descending);
                List<Entry> whole = ledgers.page(tree.officer(), "visit", all(tree.street()), order, null, 50)
                        .entries();
                assertThat(whole).as("%s", order).hasSize(7);
                assertThat(inPages(order, 3)).as("%s", order).isEqualTo(whole);
            }
        }
    }

    private List<Entry> inPages(EntryOrder order, int size) {
        List<Entry> found = new ArrayList<>();
        String after = null;
        do {
            EntryPage page = ledgers.page(tree.officer(), "visit", all(tree.street()), order, after, size);
            found.addAll(page.entries());
            after = page.next();
        } while (after != null);
        return found;
    }

    @Test
    void money_sorts_as_a_number_and_words_as_a_chinese_dictionary_does() {
        enter("visit", visit("一线职工", 1, 900));
        enter("visit", visit("困难职工", 1, 10000));
        enter("visit", visit("劳模", 1, 2000));

        assertThat(sorted(new EntryOrder("money", true), "money")).containsExactly("10000", "2000", "900");
        assertThat(sorted(new EntryOrder("kind", false), "kind")).containsExactly("困难职工", "劳模", "一线职工");
    }

    private List<String> sorted(EntryOrder order, String field) {
        return ledgers.page(tree.officer(), "visit", all(tree.street()), order, null, 50).entries().stream()
                .map(entry -> entry.values().written(field))
                .toList();
    }

    @Test
    void a_broken_cursor_begins_at_the_beginning() {
        enter("visit", visit("困难职工", 2, 1600));

        for (String cursor : List.of("x", "%%%", "MSBub3RhZGF5", "MQ")) {
            assertThat(ledgers.page(tree.officer(), "visit", all(tree.street()), EntryOrder.LATEST, cursor, 50)
                            .entries())
                    .hasSize(1);
        }
    }

    @Test
    void filters_leave_what_fits() {
        enter("visit", but(visit("困难职工", 2, 1600), "note", "送去棉被、食用油"));
        enter("visit", but(visit("劳模", 1, 800), "day", LocalDate.of(2025, 10, 7)));
        EntryFilter all = all(tree.street());

        assertThat(list(tree.officer(), all.containing("棉被"))).hasSize(1);
        assertThat(list(tree.officer(), all.containing("食用油 困难"))).hasSize(1);
        assertThat(list(tree.officer(), all.containing("食用油 劳模"))).isEmpty();
        assertThat(list(tree.officer(), all.containing("棉"))).hasSize(1);
        assertThat(list(tree.officer(), all.containing("棉油"))).isEmpty();
        assertThat(list(tree.officer(), all.containing("1600"))).hasSize(1);
        assertThat(list(tree.officer(), all.containing("100%_\\"))).isEmpty();
        assertThat(list(tree.officer(), all.where(Map.of("kind", "劳模")))).hasSize(1);
        assertThat(list(tree.officer(), all.between(MARCH_8, MARCH_8))).hasSize(1);
        assertThat(list(tree.officer(), all.between(MARCH_8.plusDays(1), null))).hasSize(1);
        assertThat(list(tree.officer(), all.between(null, MARCH_8.minusDays(1))))
                .isEmpty();
    }

    @Test
    void the_count_is_the_length_of_the_list_whatever_is_asked() {
        for (LocalDate day : List.of(
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2025, 3, 1),
                LocalDate.of(2025, 3, 31),
                LocalDate.of(2025, 12, 31))) {
            enter("visit", but(visit("困难职工", 2, 1600), "day", day));
        }
        Entry moved = enter("visit", visit("劳模", 1, 800));
        ledgers.correct(tree.officer(), "visit", moved.id(), but(visit("劳模", 1, 800), "day", LocalDate.of(2025, 4, 1)));
        Entry voided = enter("visit", visit("劳模", 1, 900));
        ledgers.markVoid(tree.officer(), "visit", List.of(voided.id()), "记错");
        EntryFilter all = all(tree.street());

        for (EntryFilter filter : List.of(
                all,
                all.between(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)),
                all.between(LocalDate.of(2024, 1, 2), LocalDate.of(2025, 3, 31)),
                all.between(LocalDate.of(2025, 3, 2), LocalDate.of(2025, 3, 30)),
                all.between(null, LocalDate.of(2024, 2, 29)),
                all.between(LocalDate.of(2025, 4, 1), null),
                all.containing("困难"),
                all.where(Map.of("kind", "劳模")),
                all.thatWereVoided())) {
            int length = list(tree.officer(), filter).size();
            assertThat(ledgers.count(tree.officer(), "visit", filter))
                    .as("%s", filter)
                    .isEqualTo(length);
            assertThat(ledgers.countQuickly(tree.officer(), "visit", filter)).isEqualTo(RowCount.exactly(length));
        }
    }
}
