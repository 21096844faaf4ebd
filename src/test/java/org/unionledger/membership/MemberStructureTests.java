package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.membership.MembershipFixture.MAN;
import static org.unionledger.membership.MembershipFixture.OTHER_WOMAN;
import static org.unionledger.membership.MembershipFixture.WOMAN;
import static org.unionledger.membership.MembershipFixture.entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.Sex;
import org.unionledger.frame.Words;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Every count is that of the list it opens. */
@LedgerTest
@Transactional
class MemberStructureTests {

    private static final LocalDate JOINED = LocalDate.of(2025, 3, 8);

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    MemberConditions conditions;

    @Autowired
    MemberStructures structures;

    @Autowired
    StructureRepository repository;

    @Autowired
    MessageSource messages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    As as;

    MembershipFixture book;

    /** A man and a woman at an employer with a union, another woman at one without, and one who has left. */
    @BeforeEach
    void fourMembers() {
        book = new MembershipFixture(organizations, employers);
        members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));
        members.enter(book.street, entry("许敏", WOMAN, book.unionised, JOINED));
        Traits courier = new Traits(null, "01", null, null, null, null, null, null, true, List.of("1", "4"));
        members.enter(
                book.street,
                new MemberEntry(
                        "陈云帆",
                        new IdentityDocument("414", "E12345678"),
                        Sex.FEMALE,
                        null,
                        null,
                        courier,
                        null,
                        book.west,
                        Arrival.JOINED,
                        JOINED));
        Member former = members.enter(book.street, entry("韩萱兰", OTHER_WOMAN, book.plain, JOINED));
        members.leave(book.street, former.id(), 1, new Leaving(LocalDate.of(2025, 6, 30), Leaving.How.DIED));
    }

    private Map<MemberTrait, Map<String, Long>> counts(OrganizationId within, LocalDate today) {
        return repository.count(conditions.of(book.street, MemberFilter.all(within)), today);
    }

    /** The courier in the west is one, until the day of leaving; who joins later does not count yet. */
    @Test
    void model_workers_are_counted_for_every_union_above_them() {
        List<OrganizationId> unions = List.of(book.street.place(), book.west, book.east);
        assertThat(modelWorkers(unions, JOINED)).containsExactly(1, 1, 0);
        assertThat(modelWorkers(unions, JOINED.minusDays(1))).containsExactly(0, 0, 0);
        long courier = jdbc.sql(
                        "select m.id from membership.membership m join membership.person p on p.id = m.person_id"
                                + " where p.groups @> array['4']")
                .query(Long.class)
                .single();

        members.leave(book.street, courier, 1, new Leaving(LocalDate.of(2025, 12, 1), Leaving.How.DIED));

        assertThat(modelWorkers(unions, LocalDate.of(2026, 1, 1))).containsExactly(0, 0, 0);
    }

    private List<Object> modelWorkers(List<OrganizationId> unions, LocalDate day) {
        var counted = new RegisteredModelWorkers(jdbc).of(unions, day);
        return unions.stream()
                .map(union -> counted.getOrDefault(union, Map.of()).get("modelWorkers"))
                .toList();
    }

    @Test
    void members_are_counted_by_each_trait() {
        Map<MemberTrait, Map<String, Long>> counts = counts(book.street.place(), LocalDate.of(2026, 1, 1));

        assertThat(counts.get(MemberTrait.SEX)).isEqualTo(Map.of("1", 1L, "2", 2L));
        assertThat(counts.get(MemberTrait.POLITICAL_STATUS)).isEqualTo(Map.of("13", 2L, "01", 1L));
        assertThat(counts.get(MemberTrait.MIGRANT)).isEqualTo(Map.of("yes", 1L, "-", 2L));
        assertThat(counts.get(MemberTrait.GROUP)).isEqualTo(Map.of("1", 1L, "4", 1L, "-", 2L));
        assertThat(counts.get(MemberTrait.STANDING)).isEqualTo(Map.of("full", 3L));
        assertThat(counts(book.west, LocalDate.of(2026, 1, 1)).get(MemberTrait.SEX))
                .isEqualTo(Map.of("2", 1L));
    }

    /** Divisions count with their section; who works without an employer is in none. */
    @Test
    void the_industry_is_that_of_the_employer() {
        jdbc.sql("update organization.employer set industry = 'C39' where id = :id")
                .param("id", book.unionised.id().value())
                .update();

        assertThat(counts(book.street.place(), LocalDate.of(2026, 1, 1)).get(MemberTrait.INDUSTRY))
                .isEqualTo(Map.of("C", 2L, "-", 1L));
        MemberFilter industry = MemberFilter.read(book.street.place(), Map.of("industry", "C"));
        assertThat(members.list(book.street, industry, "").members())
                .extracting(member -> member.entry().name())
                .containsExactlyInAnyOrder("罗军平", "许敏");
        assertThat(members.count(book.street, industry)).isEqualTo(2);
    }

    /** He was born on 1989-04-12, she on 1993-10-19; of the courier nobody has said. */
    @Test
    void ages_are_those_of_the_day() {
        assertThat(counts(book.street.place(), LocalDate.of(2025, 4, 11)).get(MemberTrait.AGE))
                .isEqualTo(Map.of("up-to-35", 2L, "-", 1L));
        assertThat(counts(book.street.place(), LocalDate.of(2025, 4, 12)).get(MemberTrait.AGE))
                .isEqualTo(Map.of("up-to-45", 1L, "up-to-35", 1L, "-", 1L));
    }

    @Test
    void every_count_is_that_of_the_list_it_opens() {
        MemberStructure structure = structures.of(
                book.street, MemberFilter.all(book.street.place()), "青山街道总工会", new Words(messages, Locale.CHINA));

        assertThat(structure.total().members()).isEqualTo(3);
        assertThat(structure.tables()).hasSize(MemberTrait.values().length);
        for (MemberStructure.Table table : structure.tables()) {
            for (MemberStructure.Line line : table.lines()) {
                Map<String, String> asked = new HashMap<>();
                asked.put(
                        table.trait().code(), line.href().substring(line.href().indexOf('=') + 1));
                assertThat(members.count(book.street, MemberFilter.read(book.street.place(), asked)))
                        .as("%s %s", table.trait(), line.label())
                        .isEqualTo(line.members());
            }
            if (!table.several()) {
                assertThat(table.lines().stream()
                                .mapToLong(MemberStructure.Line::members)
                                .sum())
                        .isEqualTo(3);
            }
        }
    }

    @Test
    void the_page_links_each_count() {
        assertThat(mvc.get().uri("/members/structure").with(as.a(STREET_OFFICER, book.street.place())))
                .hasStatusOk()
                .bodyText()
                .contains("会员结构", "href=\"/members?sex=2\"", "66.7%", "href=\"/members?group=1\"", "新就业形态劳动者");
        assertThat(mvc.get().uri("/members/structure").with(as.a(STREET_OFFICER, book.east)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("新就业形态劳动者");
    }
}
