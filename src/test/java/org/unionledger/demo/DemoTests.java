package org.unionledger.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Account;
import org.unionledger.access.Accounts;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.drafting.DraftFigures;
import org.unionledger.establishment.Stage;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.figures.Verification;
import org.unionledger.ledger.EntryFilter;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.membership.Members;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;
import org.unionledger.testing.Regime;

/** The demo in small: two streets of 40 and 12 employers. */
@LedgerTest
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTests {

    private static final long SEED = 7;
    private static final Set<String> OF_SCHOOLS = Set.of("ethics_review", "teacher_service");
    private static final District SMALL = small(District.read());

    @Autowired
    Demo demo;

    @Autowired
    Organizations organizations;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    Employers employers;

    @Autowired
    AuditLog audit;

    @Autowired
    Ledgers ledgers;

    @Autowired
    FigureReader figures;

    @Autowired
    Verification verification;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftFigures drafts;

    StreetStory story;

    private static District small(District district) {
        District.Street first = district.streets().get(0);
        District.Street second = district.streets().get(1);
        return new District(
                district.district(),
                List.of(
                        new District.Street(first.name(), first.region(), 40, first.communities()),
                        new District.Street(second.name(), second.region(), 12, second.communities())),
                district.accounts());
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    UserDetailsService lookup;

    @BeforeAll
    void loaded() {
        demo.load(SMALL, SEED);
        Subject anything = new Subject("demo", 0, organizations.root().orElseThrow());
        assertThat(audit.history(anything)).isEmpty(); // what the log was told so far is written now
        story = StreetStory.tell(SMALL.streets().get(0), StreetStory.Sources.of(SEED), LocalDate.now(clock));
    }

    private Account account(String login) {
        return accounts.find(login).orElseThrow();
    }

    private OrganizationId street() {
        return account("street").place();
    }

    private BigDecimal figure(String indicator) {
        LocalDate today = LocalDate.now(clock);
        Period all = new Period(LocalDate.of(today.getYear() - 1, 1, 1), today);
        return Objects.requireNonNull(
                figures.read(FigureQuery.of(indicator, street(), all), AsOf.NOW).value());
    }

    private BigDecimal told(String register, String field) {
        return story.entries().get(register).stream()
                .map(entry -> Objects.requireNonNullElse(entry.values().number(field), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void facts_agree_with_records() {
        assertThat(verification.differences().first()).isEmpty();
    }

    @Test
    void figures_are_those_of_the_story_slips_corrected() {
        assertThat(figure("aid.visits.money")).isEqualByComparingTo(told("visit", "money"));
        assertThat(figure("training.staff.persons")).isEqualByComparingTo(told("training", "persons"));
        assertThat(figure("culture.activities.person_times")).isEqualByComparingTo(told("activity", "persons"));
        assertThat(figure("rights.cases.money")).isEqualByComparingTo(told("case", "money"));
        assertThat(figure("org.enterprises.total"))
                .isEqualByComparingTo(BigDecimal.valueOf(story.employers().size()));
        assertThat(figure("org.enterprises.unionised"))
                .isEqualByComparingTo(BigDecimal.valueOf(story.employers().stream()
                        .filter(employer -> employer.isUnionisedOn(LocalDate.now(clock)))
                        .count()));
    }

    @Test
    void of_two_summaries_of_a_street_one_is_issued_and_one_under_review_with_a_changed_figure() {
        assertThat(jdbc.sql("select state from drafting.document where organization = :street order by id")
                        .param("street", street().value())
                        .query(String.class)
                        .list())
                .containsExactly("issued", "review");
        Scope officer = account("street").scope();
        long underReview = jdbc.sql("select max(id) from drafting.document where organization = :street")
                .param("street", street().value())
                .query(Long.class)
                .single();
        assertThat(drafts.drifts(officer, underReview))
                .extracting(drift -> drift.written().text() + " → " + drift.nowText())
                .containsExactly("320 → 356", "80% → 89%");
    }

    /** There may be one school only in a district so small. */
    @Test
    void every_register_has_entries_of_two_unions_and_figures() {
        Map<String, Long> unions = new TreeMap<>();
        Set<String> silent = new TreeSet<>();
        for (Declaration ledger : ledgers.declarations()) {
            unions.put(
                    ledger.id(),
                    jdbc.sql("select count(distinct organization_id) from ledger.entry where ledger = :ledger")
                            .param("ledger", ledger.id())
                            .query(Long.class)
                            .single());
            if (ledger.postings().stream()
                    .allMatch(posting -> whole(posting.indicator().value()).signum() == 0)) {
                silent.add(ledger.id());
            }
        }

        assertThat(unions)
                .hasSize(90)
                .allSatisfy((ledger, count) ->
                        assertThat(count).as(ledger).isGreaterThanOrEqualTo(OF_SCHOOLS.contains(ledger) ? 1 : 2));
        assertThat(silent).isEmpty();
    }

    /** At the district, over both years. */
    private BigDecimal whole(String indicator) {
        LocalDate today = LocalDate.now(clock);
        Period all = new Period(LocalDate.of(today.getYear() - 1, 1, 1), today);
        return Objects.requireNonNullElse(
                figures.read(FigureQuery.of(indicator, account("district").place(), all), AsOf.NOW)
                        .value(),
                BigDecimal.ZERO);
    }

    @Test
    void unions_are_being_set_up_by_zones_and_weeks() {
        assertThat(story.efforts()).isNotEmpty();
        assertThat(figure("org.enterprises.promoted"))
                .isEqualByComparingTo(BigDecimal.valueOf(story.efforts().stream()
                        .filter(effort -> effort.steps().stream().anyMatch(step -> step.stage() == Stage.MOBILIZATION))
                        .count()));
        assertThat(figure("org.unions.target")).isPositive();
        assertThat(figure("org.progress.reports")).isPositive();
    }

    @Test
    void reports_of_the_communities_are_accepted_sent_returned_begun_and_late() {
        assertThat(states("weekly")).contains("accepted", "sent", "returned", "draft");
        assertThat(states("monthly")).hasSize(6).containsOnly("accepted");
        assertThat(jdbc.sql("select count(*) from duty.duty where kind = 'reporting.month' and due_on < :today")
                        .param("today", LocalDate.now(clock).withDayOfMonth(6))
                        .query(Long.class)
                        .single())
                .isEqualTo(7);
    }

    private List<String> states(String form) {
        return jdbc.sql("select state from reporting.report where form = :form")
                .param("form", form)
                .query(String.class)
                .list();
    }

    @Test
    void members_are_those_who_have_not_left() {
        LocalDate today = LocalDate.now(clock);
        long staying = story.members().stream()
                .filter(member -> !member.byMistake())
                .filter(member ->
                        member.leaving() == null || member.leaving().on().isAfter(today))
                .count();

        assertThat(figure("member.total")).isEqualByComparingTo(BigDecimal.valueOf(staying));
    }

    @Test
    void everybody_signs_in_at_their_own_place() {
        Map<String, Role> roles = Map.of(
                "street", Role.STREET_OFFICER,
                "community1", Role.COMMUNITY_OFFICER,
                "community2", Role.COMMUNITY_OFFICER,
                "chair", Role.ENTERPRISE_CHAIR,
                "member", Role.MEMBER,
                "finance", Role.FINANCE,
                "audit", Role.AUDIT,
                "district", Role.DISTRICT_REVIEWER,
                "admin", Role.ADMINISTRATOR,
                "street2", Role.STREET_OFFICER);

        assertThat(demo.accounts()).hasSameSizeAs(roles.keySet());
        roles.forEach((login, role) -> assertThat(account(login).roles()).containsExactly(role));
        assertThat(account("street2").place()).isNotEqualTo(street());
        assertThat(organizations.way(account("street").scope(), account("chair").place()))
                .extracting(organization -> organization.name())
                .contains(SMALL.streets().get(0).firstCommunity());
    }

    @Test
    void the_officer_of_the_second_street_sees_other_entries_than_that_of_the_first() {
        Scope first = account("street").scope();
        Scope second = account("street2").scope();

        assertThat(ledgers.count(second, "visit", EntryFilter.all(second.place())))
                .isPositive()
                .isLessThan(ledgers.count(first, "visit", EntryFilter.all(first.place())));
    }

    @Test
    void the_book_is_marked_and_cannot_be_loaded_again() {
        assertThat(demo.isLoaded()).isTrue();
        assertThat(demo.isPossible()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> demo.load(SMALL, SEED));
    }

    private ClearNumbers clearNumbers() {
        return new ClearNumbers(jdbc, members, employers, organizations.root().orElseThrow());
    }

    @Test
    void no_table_tells_the_number_of_a_person_in_clear() {
        ClearNumbers clear = clearNumbers();
        assertThat(clear.numbers()).hasSizeGreaterThan(100);
        assertThat(clear.tables())
                .contains("membership.person", "audit.entry", "organization.employer", "ledger.entry");

        assertThat(clear.found()).isEmpty();
    }

    /** What the test before would say if one did. */
    @Test
    void a_number_in_clear_would_be_found_as_text_and_as_bytes() {
        ClearNumbers clear = clearNumbers();
        String number = clear.numbers().iterator().next();
        jdbc.sql("insert into protection.known_key (id, fingerprint) values (-1, :text)")
                .param("text", "电话" + number + "0")
                .update();
        assertThat(clear.found()).containsExactly("protection.known_key " + number);
        jdbc.sql("delete from protection.known_key where id = -1").update();

        jdbc.sql(
                        "update organization.employer set phone = :bytes where id = (select min(id) from organization.employer)")
                .param("bytes", number.getBytes(StandardCharsets.UTF_8))
                .update();
        assertThat(clear.found()).containsExactly("organization.employer " + number);
    }

    private DemoPages pages() {
        return new DemoPages(mvc, lookup.loadUserByUsername("street"));
    }

    /** From the first day of last year, so that whatever comes once a year has come. */
    @TestFactory
    Stream<DynamicTest> every_regime_lists_its_records_and_has_figures() {
        LocalDate today = LocalDate.now(clock);
        Period told = new Period(LocalDate.of(today.getYear() - 1, 1, 1), today);
        RegimeWalk walk =
                new RegimeWalk(ledgers, figures, pages(), account("district").place(), told);
        return Regime.all().stream()
                .map(regime -> DynamicTest.dynamicTest(regime.number() + " " + regime.name(), () -> walk.of(regime)));
    }

    /** Registers are looked at regime by regime; of what is left out nobody wishes that there were any. */
    @TestFactory
    Stream<DynamicTest> no_page_of_the_menu_is_empty() {
        DemoPages pages = pages();
        return pages.menu().stream()
                .filter(address -> !address.startsWith("/ledgers/"))
                .filter(address ->
                        !Set.of("/members/duplicates", "/erasures", "/exports").contains(address))
                .map(address -> DynamicTest.dynamicTest(
                        address, () -> assertThat(pages.main(address)).doesNotContain("class=\"empty\"")));
    }
}
