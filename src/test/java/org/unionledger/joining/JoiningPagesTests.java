package org.unionledger.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.joining.JoiningFixture.fields;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.membership.MemberEntry;
import org.unionledger.membership.Members;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;

/** What workers without an account see. */
@LedgerTest
@Transactional
class JoiningPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    JoiningLinks links;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    JoiningFixture book;
    JoiningLink link;

    @BeforeEach
    void aUnionWithALink() {
        book = new JoiningFixture(organizations, employers);
        links.renew(book.operator, book.employer.seat(), "张敏 0574-86781234");
        link = links.of(book.operator, book.employer.seat()).orElseThrow();
    }

    private String fingerprint() {
        String page = text(mvc.get().uri(link.path()).exchange());
        return page.replaceFirst("(?s).*name=\"consent\" value=\"([0-9a-f]{64})\".*", "$1");
    }

    private MvcTestResult apply(String address, String... instead) {
        Map<String, String> form = new HashMap<>(fields(instead));
        form.putIfAbsent("consent", fingerprint());
        return post(link.path(), form, address);
    }

    private MvcTestResult post(String path, Map<String, String> form, String address) {
        var request = mvc.method(HttpMethod.POST).uri(path).with(made -> {
            made.setRemoteAddr(address);
            return made;
        });
        form.forEach(request::param);
        return request.exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String receipt(String address) {
        MvcTestResult sent = apply(address);
        assertThat(sent).hasStatus(302);
        return (String) Objects.requireNonNull(
                sent.getMvcResult().getFlashMap().get("receipt"), "the receipt is handed to the next page");
    }

    private MvcTestResult ask(String receipt, String tail, String address) {
        return post("/join/state", Map.of("receipt", receipt, "tail", tail), address);
    }

    private long applications() {
        return jdbc.sql("select count(*) from joining.application")
                .query(Long.class)
                .single();
    }

    @Test
    void the_notice_names_union_contact_and_days_before_the_form() {
        String page = text(mvc.get().uri(link.path()).exchange());

        assertThat(page).contains("港城机械有限公司工会", "张敏 0574-86781234", "自办结之日起30天后删除");
        assertThat(page.indexOf("告知书")).isLessThan(page.indexOf("name=\"identity\""));
        assertThat(page).as("the only employer is filled in").contains("value=\"港城机械有限公司\"");
    }

    @Test
    void an_application_keeps_the_very_notice_and_the_moment_and_nothing_in_clear() {
        receipt("10.0.0.1");

        Map<String, Object> row = jdbc.sql("""
                select application.person, consent.wording, consent.version, consent.language, application.consented_at
                  from joining.application join joining.consent on consent.hash = application.consent
                """).query().singleRow();
        assertThat(row.get("wording").toString()).contains("港城机械有限公司工会", "30天后删除");
        assertThat(row)
                .containsEntry("version", "1")
                .containsEntry("language", "zh")
                .containsKey("consented_at");
        assertThat(new String((byte[]) row.get("person"), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain(JoiningFixture.MAN, "罗军平", "13625630317");
    }

    @Test
    void an_error_stands_beside_its_field_and_everything_typed_is_kept() {
        MvcTestResult answer =
                apply("10.0.0.2", "identity", "990101198904120039", "education", "20", "employer", "别处商行");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("id=\"identity-problem\"", "身份证号校验位不对", "您填的内容都还在")
                .contains("value=\"罗军平\"", "value=\"990101198904120039\"", "value=\"136 2563 0317\"", "value=\"别处商行\"")
                .containsPattern("value=\"20\" selected")
                .containsPattern("id=\"agreed\"[^>]*checked");
        assertThat(applications()).isZero();
    }

    @Test
    void without_consent_nothing_is_kept() {
        assertThat(apply("10.0.0.3", "agreedToo", "")).hasStatus(422);
        assertThat(apply("10.0.0.3", "agreed", "")).hasStatus(422);
        assertThat(apply("10.0.0.3", "consent", "00")).hasStatus(422);

        assertThat(applications()).isZero();
    }

    @Test
    void a_member_is_answered_like_anybody_else() {
        String stranger = text(mvc.get().uri(link.path()).exchange());
        members.enter(
                Scope.operatorAt(book.street),
                new MemberEntry(
                        "罗军平",
                        new IdentityNumber(JoiningFixture.MAN),
                        null,
                        null,
                        null,
                        null,
                        null,
                        book.employer.id(),
                        LocalDate.of(2020, 1, 2)));

        String receipt = receipt("10.0.0.4");

        assertThat(text(ask(receipt, "0038", "10.0.0.4"))).contains("待审核").doesNotContain("会籍", "在籍");
        assertThat(stranger).contains("申请加入");
    }

    @Test
    void a_receipt_tells_only_with_the_last_four_characters() {
        String receipt = receipt("10.0.0.5");

        assertThat(ask(receipt.toLowerCase(java.util.Locale.ROOT), "0038", "10.0.0.5"))
                .hasStatusOk();
        for (MvcTestResult answer : new MvcTestResult[] {
            ask(receipt, "0037", "10.0.0.5"), ask(receipt, "", "10.0.0.5"), ask("2222-2222-2222", "0038", "10.0.0.5")
        }) {
            assertThat(answer).hasStatus(422);
            assertThat(text(answer)).contains("没有查到").doesNotContain("罗军平", "待审核");
        }
    }

    @Test
    void the_four_characters_of_a_receipt_are_not_guessed_from_many_addresses() {
        String receipt = receipt("10.0.0.6");
        for (int i = 0; i < Attempts.Kind.ASKING_BY_A_RECEIPT.most(); i++) {
            assertThat(ask(receipt, "000" + i, "10.0.1." + i)).hasStatus(422);
        }

        MvcTestResult right = ask(receipt, "0038", "10.0.2.1");

        assertThat(right).hasStatus(429);
        assertThat(text(right)).contains("过一小时再试").doesNotContain("罗军平");
    }

    @Test
    void one_address_applies_so_often_and_no_more_and_loses_nothing() {
        Map<String, String> flawed = new HashMap<>(fields("phone", ""));
        for (int i = 0; i < Attempts.Kind.APPLYING_FROM_AN_ADDRESS.most(); i++) {
            assertThat(post(link.path(), flawed, "10.0.0.7")).hasStatus(422);
        }

        MvcTestResult once_more = apply("10.0.0.7");

        assertThat(once_more).hasStatus(429);
        assertThat(text(once_more)).contains("过一小时再试", "value=\"罗军平\"");
        assertThat(apply("10.0.0.8")).hasStatus(302);
    }

    @Test
    void a_renewed_link_a_link_that_is_off_and_one_that_never_was_answer_the_same() {
        String before = link.path();
        links.renew(book.operator, book.employer.seat(), "张敏");
        String renewed =
                links.of(book.operator, book.employer.seat()).orElseThrow().path();
        assertThat(mvc.get().uri(renewed)).hasStatusOk();
        links.end(book.operator, book.employer.seat());

        for (String path : new String[] {before, renewed, "/join/222222222222"}) {
            MvcTestResult answer = mvc.get().uri(path).exchange();
            assertThat(answer).hasStatus(404);
            assertThat(text(answer)).contains("已经停用").doesNotContain("港城");
            assertThat(post(path, fields(), "10.0.0.9")).hasStatus(404);
        }
    }

    @Test
    void who_withdraws_is_told_and_may_not_twice() {
        String receipt = receipt("10.0.0.10");
        Map<String, String> proof = Map.of("receipt", receipt, "tail", "0038");

        assertThat(text(post("/join/state/withdrawal", proof, "10.0.0.10"))).contains("本人撤回");

        MvcTestResult again = post("/join/state/withdrawal", proof, "10.0.0.10");
        assertThat(again).hasStatus(422);
        assertThat(text(again)).contains("已经办结");
    }
}
