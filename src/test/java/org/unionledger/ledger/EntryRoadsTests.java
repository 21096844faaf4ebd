package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.EntryRoads.Collected;
import org.unionledger.ledger.EntryRoads.Patience;
import org.unionledger.ledger.EntryRoads.Seen;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;

/** Whichever road a question takes, it is answered with the same entries in the same order. */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryRoadsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final int ENTRIES = 300;
    private static final int PAGE = 20;
    private static final Patience FAR = new Patience(1_000, 1_000, 1_000);

    @Autowired
    Ledgers ledgers;

    @Autowired
    EntryRoads roads;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader reader;

    @Autowired
    JdbcClient jdbc;

    private Street street;
    private Declaration visit;

    @BeforeAll
    void visits() {
        street = new LedgerFixture(organizations, reader).street();
        visit = ledgers.declaration("visit");
        Random random = new Random(30);
        for (Organization community : List.of(street.eastHarbor(), street.westGarden())) {
            List<Values> values = new ArrayList<>();
            for (int i = 0; i < ENTRIES / 2; i++) {
                values.add(Values.of(Map.of(
                        "day", LocalDate.of(2025, 1, 1).plusDays(random.nextInt(60)),
                        "kind", List.of("一线职工", "困难职工", "劳模").get(random.nextInt(3)),
                        "note", List.of("送去慰问品", "入户看望", "与望潮路街道环卫工人座谈").get(random.nextInt(3)),
                        "employer", "望潮第" + random.nextInt(5) + "塑料制品有限公司",
                        "persons", BigDecimal.valueOf(1 + random.nextInt(9)))));
            }
            ledgers.enterAll(street.officer(), community.id(), "visit", values);
        }
    }

    private Stream<EntryFilter> questions() {
        EntryFilter below = EntryFilter.all(street.street().id());
        EntryFilter harbor = EntryFilter.all(street.eastHarbor().id());
        return Stream.of(below, harbor)
                .flatMap(all -> Stream.of(
                        all,
                        all.between(LocalDate.of(2025, 1, 20), LocalDate.of(2025, 2, 10)),
                        all.where(Map.of("kind", "劳模")),
                        all.where(Map.of("kind", "军烈属")),
                        all.containing("慰问"),
                        all.containing("与望潮路街道环卫工人"),
                        all.containing("望潮第3塑料制品有限公司"),
                        all.containing("望潮第3塑料制品有限公司 2025"),
                        all.containing("访〔2025〕1"),
                        all.containing("望潮第3塑料制品公司"),
                        all.containing("入户").where(Map.of("kind", "困难职工"))));
    }

    private static List<EntryOrder> orders() {
        return List.of(
                EntryOrder.LATEST,
                new EntryOrder(EntryOrder.DAY, false),
                new EntryOrder("persons", true),
                new EntryOrder("employer", false),
                new EntryOrder("employer", true));
    }

    private EntryQuery query(EntryFilter filter) {
        return query(filter, Rarity.UNKNOWN);
    }

    private EntryQuery query(EntryFilter filter, Rarity rarity) {
        return new EntryQuery(visit, filter, Reach.PART, rarity, TODAY);
    }

    private static List<Long> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    private List<Entry> collected(EntryQuery query, String where, EntryOrder order, @Nullable EntryCursor after) {
        return roads.collected(query, where, order, after, PAGE, false).page();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void every_road_leads_to_the_same_pages(EntryFilter filter) {
        EntryQuery query = query(filter);
        for (EntryOrder order : orders()) {
            EntryCursor after = null;
            List<Entry> collected;
            do {
                collected = collected(query, query.where(), order, after);
                assertThat(ids(roads.along(query, order, after, PAGE, FAR))).isEqualTo(ids(collected));
                assertThat(ids(collected(query, query.whereWordsLead(), order, after)))
                        .isEqualTo(ids(collected));
                assertThat(ids(collected(query, query.whereUnionsLead(), order, after)))
                        .isEqualTo(ids(collected));
                assertThat(ids(roads.byUnion(query, order, after, PAGE))).isEqualTo(ids(collected));
                after = collected.isEmpty() ? null : EntryCursor.of(collected.get(collected.size() - 1), visit, order);
            } while (collected.size() == PAGE);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void every_road_counts_the_same(EntryFilter filter) {
        EntryQuery query = query(filter);
        long counted = ledgers.count(street.officer(), "visit", filter);

        assertThat(roads.countCollected(query, query.where(), ENTRIES)).isEqualTo(counted);
        assertThat(roads.countCollected(query, query.whereWordsLead(), ENTRIES)).isEqualTo(counted);
        assertThat(roads.countAlong(query, FAR).found()).isEqualTo(counted);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatever_is_collected_is_counted_on_every_page(EntryFilter filter) {
        EntryQuery query = query(filter);
        long counted = ledgers.count(street.officer(), "visit", filter);
        EntryCursor after = null;
        Collected collected;
        do {
            collected = roads.collected(query, query.where(), EntryOrder.LATEST, after, PAGE, true);
            assertThat(collected.total()).isEqualTo(collected.page().isEmpty() ? 0 : counted);
            after = collected.page().isEmpty()
                    ? null
                    : EntryCursor.of(collected.page().get(collected.page().size() - 1), visit, EntryOrder.LATEST);
        } while (collected.page().size() == PAGE);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whichever_pairs_of_a_word_lead_the_same_is_found(EntryFilter filter) {
        long counted = ledgers.count(street.officer(), "visit", filter);
        Random random = new Random(7);
        for (int time = 0; time < 20; time++) {
            Map<Integer, Double> known = new HashMap<>();
            SearchText.wordsOf(filter.text())
                    .forEach(word -> word.pairs().forEach(pair -> known.put(pair, random.nextDouble())));
            EntryQuery query = query(filter, new Rarity(known));
            assertThat(roads.countCollected(query, query.where(), ENTRIES)).isEqualTo(counted);
        }
    }

    @Test
    void the_database_knows_which_pairs_are_frequent() {
        jdbc.sql("analyze ledger.entry_visit").update();
        SearchText word = new SearchText("望潮第3塑料制品有限公司");
        Map<Integer, Double> known = roads.rarity(visit, List.of(word)).known();

        assertThat(known.get(word.pairs().get(0))).isGreaterThan(0.9); // 望潮 is in every one
        assertThat(known.get(word.pairs().get(2))).isBetween(0.05, 0.5); // 第3 in a fifth
        assertThat(roads.rarity(visit, List.of(new SearchText("望潮第3"))).known()).isEmpty();
    }

    @Test
    void whoever_turns_back_early_has_the_beginning_of_the_list() {
        EntryQuery query = query(EntryFilter.all(street.eastHarbor().id()).where(Map.of("kind", "劳模")));
        List<Long> all = ids(roads.collected(query, query.where(), EntryOrder.LATEST, null, ENTRIES, false)
                .page());
        List<Long> near = ids(roads.along(query, EntryOrder.LATEST, null, ENTRIES, new Patience(100, 30, 30)));

        assertThat(near).isNotEmpty().hasSizeLessThan(all.size()).isEqualTo(all.subList(0, near.size()));
    }

    @Test
    void whoever_counts_a_part_knows_how_much_of_the_whole_it_was() {
        EntryQuery query = query(EntryFilter.all(street.street().id()).where(Map.of("kind", "劳模")));
        Seen seen = roads.countAlong(query, new Patience(1_000, 100, 100));

        assertThat(seen.among()).isEqualTo(100);
        assertThat(seen.found()).isBetween(1L, 99L);
    }

    @Test
    void every_union_and_all_together_are_counted_without_adding_up() {
        assertThat(ledgers.count(
                        street.officer(),
                        "visit",
                        EntryFilter.all(street.street().id())))
                .isEqualTo(ENTRIES);
        assertThat(ledgers.count(
                        street.officerOfEastHarbor(),
                        "visit",
                        EntryFilter.all(street.eastHarbor().id())))
                .isEqualTo(ENTRIES / 2);
    }
}
