package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.membership.MembershipFixture.MAN;
import static org.unionledger.membership.MembershipFixture.OTHER_WOMAN;
import static org.unionledger.membership.MembershipFixture.WOMAN;
import static org.unionledger.membership.MembershipFixture.entry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.audit.AuditEntry;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.regulation.Parameters;
import org.unionledger.retention.Reach;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Who left long ago is nobody any more, and everything that was counted stays. */
@LedgerTest
@Transactional
class ErasureTests {

    private static final LocalDate JOINED = LocalDate.of(2012, 3, 8);
    private static final LocalDate LEFT = LocalDate.of(2015, 6, 30);

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    Memberships memberships;

    @Autowired
    MemberRecords records;

    @Autowired
    LeftMembers left;

    @Autowired
    VoidedMembers voided;

    @Autowired
    Parameters parameters;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Clock clock;

    MembershipFixture book;
    Member member;

    @BeforeEach
    void aMember() {
        book = new MembershipFixture(organizations, employers);
        member = members.enter(book.street, entry("罗军平", MAN, book.unionised, JOINED));
    }

    private Member leaves(Member who, LocalDate on) {
        return memberships.leave(
                book.street, who.id(), who.version(), new Leaving(on, Leaving.How.WITHDREW), "5", "罗军平自己要求", null);
    }

    private Reach ended(LocalDate ended) {
        return new Reach(List.of(new Reach.Limit(book.street.place().value(), ended)), LocalDate.now(clock));
    }

    private int due(LocalDate ended) {
        return left.count(ended(ended)).people();
    }

    private void erase() {
        left.erase(book.street.actor(), ended(LEFT), "离会后个人资料的保存年限：5年");
    }

    private MvcTestResult post(Role role, String path, String... fields) {
        var request = mvc.method(HttpMethod.POST)
                .uri(path)
                .with(as.a(role, book.street.place()))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String page(String path) {
        return text(mvc.get()
                .uri(path)
                .with(as.a(Role.STREET_OFFICER, book.street.place()))
                .exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("(?s).*<main", "<main")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private long lastErasure() {
        return jdbc.sql("select max(id) from retention.erasure")
                .query(Long.class)
                .single();
    }

    private long owed() {
        return jdbc.sql("select count(*) from duty.duty where kind = 'retention.request' and due_on = '2025-03-23'")
                .query(Long.class)
                .single();
    }

    private Map<Source, List<Posting>> counted() {
        Map<Source, List<Posting>> postings = new HashMap<>();
        records.recount(postings::put);
        return postings;
    }

    @Test
    void somebody_is_due_from_the_day_on_and_not_the_day_before() {
        leaves(member, LEFT);

        assertThat(due(LEFT.minusDays(1))).isZero();
        assertThat(due(LEFT)).isEqualTo(1);
    }

    @Test
    void nobody_is_due_who_is_a_member_or_has_left_later_again() {
        assertThat(due(LEFT)).as("lasts").isZero();
        leaves(member, LEFT);
        Member again = members.enter(book.street, entry("罗军平", MAN, book.plain, LEFT.plusYears(1)));
        assertThat(due(LEFT)).as("a member again").isZero();

        leaves(again, LEFT.plusYears(2));

        assertThat(due(LEFT.plusYears(2).minusDays(1))).isZero();
        assertThat(due(LEFT.plusYears(2))).as("one person").isEqualTo(1);
    }

    @Test
    void a_union_that_keeps_longer_is_left_alone() {
        leaves(member, LEFT);
        assertThat(page("/erasures")).contains("1人保存期满");

        parameters.set(
                book.street,
                "membership.retention.years",
                book.east,
                LocalDate.of(2020, 1, 1),
                BigDecimal.valueOf(500),
                "市档案局规定");

        assertThat(page("/erasures")).doesNotContain("人保存期满").contains("目前没有保存期满的");
    }

    @Test
    void nothing_of_who_it_was_is_left_anywhere_and_nothing_counted_is_changed() {
        members.reveal(book.street, member.id(), "核对罗军平的号码");
        memberships.keep(book.street, member.id(), 1, LEFT.minusYears(1), "2", "罗军平下岗");
        leaves(members.require(book.street, member.id()), LEFT);
        Map<Source, List<Posting>> before = counted();

        erase();

        assertThat(counted()).isEqualTo(before).isNotEmpty();
        for (String table : List.of(
                "membership.person",
                "membership.membership",
                "membership.change",
                "membership.card",
                "audit.words",
                "audit.entry")) {
            assertThat(jdbc.sql("select coalesce(string_agg(row::text, ' '), '') from " + table + " row")
                            .query(String.class)
                            .single())
                    .as(table)
                    .doesNotContain("罗军平", "luo jun", "LJP", "ljp", "5630317");
        }
        assertThat(jdbc.sql("select count(*) from membership.person where identity is not null or phone is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(page("/members/" + member.id()))
                .contains("（已删除）", "按规定删除个人信息", "离会后个人资料的保存年限：5年", "2015年6月30日")
                .doesNotContain("罗军平");
    }

    @Test
    void the_history_says_who_did_what_when_but_not_about_whom() {
        leaves(member, LEFT);
        assertThat(audit.history(Members.subject(member)))
                .filteredOn(entry -> entry.action().equals("created"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.after()).containsEntry("name", "罗军平"));

        erase();

        assertThat(audit.history(Members.subject(member)))
                .extracting(AuditEntry::action)
                .containsExactly("erased", "left", "created");
        assertThat(audit.history(Members.subject(member)))
                .filteredOn(entry -> entry.action().equals("created"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.after()).containsEntry("name", "（已按规定删除）"));
    }

    @Test
    void who_is_erased_is_not_brought_back() {
        Member gone = leaves(member, LEFT);
        erase();
        int version = members.require(book.street, gone.id()).version();

        for (Runnable attempt : List.<Runnable>of(
                () -> memberships.takeBack(book.street, gone.id(), version, "录错"),
                () -> members.correct(book.street, gone.id(), version, member.entry()),
                () -> members.reveal(book.street, gone.id(), "看看"))) {
            assertThat(catchThrowableOfType(MemberRefused.class, attempt::run).objections())
                    .extracting(MemberObjection::code)
                    .containsExactly("erased");
        }
        assertThat(members.enter(book.street, entry("罗军平", MAN, book.plain, LEFT.plusYears(3)))
                        .id())
                .as("somebody new")
                .isNotEqualTo(gone.id());
        assertThat(memberships.life(book.street, gone.id()).spells()).hasSize(1);
        assertThatThrownBy(() -> jdbc.sql(
                                "update membership.person set born_on = '1989-04-12' where erased_on is not null")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_was_entered_by_mistake_is_erased_some_days_after_being_voided() {
        members.markVoid(book.street, member.id(), "录错了罗军平");
        LocalDate today = LocalDate.now(clock);

        assertThat(voided.count(ended(today.minusDays(1))).people()).isZero();
        assertThat(voided.count(ended(today)).people()).isEqualTo(1);
        assertThat(voided.erase(book.street.actor(), ended(today), "误登人员资料的保存天数：0天"))
                .isEqualTo(1);
        assertThat(jdbc.sql(
                                "select name || ' ' || void_reason from membership.person p join membership.membership m on m.person_id = p.id")
                        .query(String.class)
                        .single())
                .isEqualTo("（已删除） （已删除）");
    }

    @ParameterizedTest(name = "two people, alone up to {0} -> the same person may confirm: {1}")
    @CsvSource({"2, true", "1, false"})
    void of_many_people_somebody_else_confirms(int alone, boolean allowed) {
        parameters.set(
                book.street,
                "retention.alone.people",
                book.street.place(),
                LocalDate.of(2020, 1, 1),
                BigDecimal.valueOf(alone),
                "本街道约定");
        leaves(member, LEFT);
        leaves(members.enter(book.street, entry("许敏", WOMAN, book.plain, JOINED)), LEFT.minusDays(1));
        members.enter(book.street, entry("何秀英", OTHER_WOMAN, book.plain, JOINED));

        assertThat(post(Role.STREET_OFFICER, "/erasures", "kind", "member.left"))
                .hasStatus(302);
        String erasure = "/erasures/" + lastErasure();
        assertThat(page(erasure)).contains("许敏", "罗军平", "2015年6月30日").doesNotContain("何秀英");

        MvcTestResult own = post(Role.STREET_OFFICER, erasure + "/confirmation", "version", "1");
        assertThat(own).hasStatus(allowed ? 302 : 422);
        if (!allowed) {
            assertThat(text(own)).contains("须由提请人以外的另一人确认");
            assertThat(post(Role.DISTRICT_REVIEWER, erasure + "/confirmation", "version", "1"))
                    .hasStatus(302);
        }
        assertThat(page(erasure)).contains("已删除", "离会后个人资料的保存年限：5年").doesNotContain("许敏");
        assertThat(post(Role.DISTRICT_REVIEWER, erasure + "/confirmation", "version", "2"))
                .as("only once")
                .hasStatus(422);
        assertThat(jdbc.sql("select count(*) from membership.person where erased_on is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_is_due_stands_on_the_desk_until_it_is_done() {
        leaves(member, LEFT);
        assertThat(page("/duties")).contains("离会人员：1人保存期满，应予删除");

        erase();

        assertThat(page("/duties")).doesNotContain("应予删除");
    }

    @Test
    void a_person_may_ask_and_a_member_is_told_why_not() {
        String asking = "/members/" + member.id() + "/erasure";
        assertThat(page(asking)).contains("此人仍是会员");
        assertThat(post(Role.STREET_OFFICER, asking, "on", "2025-03-08", "reason", "不再联系"))
                .hasStatus(302);
        String erasure = "/erasures/" + lastErasure();
        assertThat(text(post(Role.STREET_OFFICER, erasure + "/confirmation", "version", "1")))
                .contains("现在还不能删除");
        assertThat(owed()).isEqualTo(1);

        assertThat(post(
                        Role.STREET_OFFICER,
                        erasure + "/refusal",
                        "version",
                        "1",
                        "ground",
                        "STILL_NEEDED",
                        "reason",
                        "仍在籍"))
                .hasStatus(302);

        assertThat(page(erasure)).contains("不予删除", "仍是会员，处理目的尚未实现", "仍在籍");
        assertThat(owed()).isZero();

        leaves(member, LEFT.plusYears(8));
        assertThat(post(Role.STREET_OFFICER, asking, "on", "2025-03-08", "reason", "不再联系"))
                .hasStatus(302);
        assertThat(post(Role.STREET_OFFICER, "/erasures/" + lastErasure() + "/confirmation", "version", "1"))
                .hasStatus(302);
        assertThat(page("/members/" + member.id())).contains("（已删除）");
    }

    @ParameterizedTest(name = "received on {0}, because {1} -> {2}")
    @CsvSource({"2025-02-30, 不再联系, 422", "2199-01-01, 不再联系, 422", "2025-03-08, '', 422", "2025-03-08, 不再联系, 302"})
    void a_request_has_a_day_and_words(String on, String reason, int status) {
        assertThat(post(Role.STREET_OFFICER, "/members/" + member.id() + "/erasure", "on", on, "reason", reason))
                .hasStatus(status);
    }

    @Test
    void who_may_not_erase_does_not_see_who_is_due() {
        assertThat(mvc.get().uri("/erasures").with(as.a(Role.COMMUNITY_OFFICER, new OrganizationId(book.east.value()))))
                .hasStatus(403);
    }
}
