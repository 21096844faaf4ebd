package org.unionledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.audit.AuditEntry;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** The community's officer is away, and the one of the street, who may not do there what she may, acts for her. */
@LedgerTest
@Transactional
class DelegationsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Accounts accounts;

    @Autowired
    Delegations delegations;

    @Autowired
    Organizations organizations;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    OrganizationId street;
    OrganizationId community;
    Account giver;
    Account taker;
    LocalDate today;

    @BeforeEach
    void aStreetAndACommunity() {
        today = LocalDate.now(clock);
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        community = found("东港社区联合工会");
        giver = as.account(Role.COMMUNITY_OFFICER, community);
        taker = as.account(Role.FINANCE, street);
    }

    private OrganizationId found(String name) {
        return organizations
                .found(Scope.operatorAt(street), street, Founding.of(name, OrganizationKind.COMMUNITY))
                .id();
    }

    private long handed(LocalDate from, LocalDate to) {
        return delegations.hand(giver.scope(), taker.login(), from, to, "产假");
    }

    private Scope acting() {
        return delegations.acting(taker.id(), handed(today, today)).orElseThrow();
    }

    @Test
    void the_taker_acts_with_the_rights_of_the_giver_at_her_place_and_under_both_names() {
        Scope acting = acting();

        assertThat(acting.roles()).containsExactly(Role.COMMUNITY_OFFICER);
        assertThat(acting.place()).isEqualTo(community);
        assertThat(acting.may(Right.WRITE_MEMBERS)).isTrue();
        assertThat(taker.scope().may(Right.WRITE_MEMBERS)).isFalse();
        assertThat(acting.actor().login()).contains(taker.login(), giver.login());
        assertThat(acting.account()).isEqualTo(taker.id());
    }

    @ParameterizedTest(name = "from {0} to {1} days from today: {2}")
    @CsvSource({"0, 0, true", "-1, -1, false", "1, 3, false", "-3, 0, true"})
    void it_holds_from_the_first_day_to_the_last(int from, int to, boolean holds) {
        long id = handed(today, today);
        jdbc.sql("update access.delegation set from_day = :from, to_day = :to where id = :id")
                .param("from", today.plusDays(from))
                .param("to", today.plusDays(to))
                .param("id", id)
                .update();

        assertThat(delegations.acting(taker.id(), id).isPresent()).isEqualTo(holds);
    }

    @Test
    void both_see_it_and_either_ends_it_at_once() {
        long first = handed(today, today.plusDays(3));
        long second = handed(today, today.plusDays(3));
        assertThat(delegations.of(giver.scope())).extracting(Delegation::id).containsExactly(second, first);
        assertThat(delegations.of(taker.scope())).extracting(Delegation::id).containsExactly(second, first);

        delegations.end(giver.scope(), first);
        delegations.end(taker.scope(), second);

        assertThat(delegations.acting(taker.id(), first)).isEmpty();
        assertThat(delegations.acting(taker.id(), second)).isEmpty();
        assertThatThrownBy(() -> delegations.end(giver.scope(), first)).isInstanceOf(NotInScope.class);
    }

    @Test
    void it_is_nobody_elses() {
        long id = handed(today, today);
        Account other = as.account(Role.COMMUNITY_OFFICER, found("西园社区联合工会"));

        assertThat(delegations.acting(other.id(), id)).isEmpty();
        assertThat(delegations.acting(giver.id(), id)).isEmpty();
        assertThatThrownBy(() -> delegations.end(other.scope(), id)).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> delegations.begin(other.scope(), id)).isInstanceOf(NotInScope.class);
    }

    @Test
    void rights_go_to_an_account_at_the_same_union_or_above_and_to_nobody_else() {
        Account colleague = as.account(Role.AUDIT, community);
        Account elsewhere = as.account(Role.COMMUNITY_OFFICER, found("西园社区联合工会"));
        assertThat(delegations.hand(giver.scope(), colleague.login().toUpperCase(Locale.ROOT), today, today, ""))
                .isPositive();

        for (String login : List.of(elsewhere.login(), giver.login(), "nobody")) {
            refused("access.refused.no_taker", () -> delegations.hand(giver.scope(), login, today, today, ""));
        }
    }

    @Test
    void what_was_handed_over_is_not_handed_on_and_an_administrators_rights_never_are() {
        Scope acting = acting();
        Account administrator = as.account(Role.ADMINISTRATOR, community);

        refused("access.refused.acting", () -> delegations.hand(acting, giver.login(), today, today, ""));
        refused(
                "access.refused.nothing_to_hand",
                () -> delegations.hand(administrator.scope(), taker.login(), today, today, ""));
    }

    @Test
    void days_are_to_come_and_the_right_way_round() {
        refused("access.refused.delegation_days", () -> handed(today, today.minusDays(1)));
        refused("access.refused.delegation_days", () -> handed(today.minusDays(1), today));
    }

    private static void refused(String code, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        AccountRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void who_was_disabled_gives_nothing_any_more() {
        long id = handed(today, today);

        accounts.setDisabled(as.scope(Role.ADMINISTRATOR, street), giver.id(), true);

        assertThat(delegations.acting(taker.id(), id)).isEmpty();
    }

    @Test
    void a_session_acts_until_it_stops_or_the_delegation_ends_and_then_has_its_own_rights_again() {
        long id = handed(today, today);
        MockHttpSession session = new MockHttpSession();
        assertThat(get(session, "/members")).hasStatus(403);

        assertThat(post(session, "/delegations/" + id + "/acting")).hasStatus(302);
        assertThat(get(session, "/members")).hasStatusOk();
        assertThat(text(get(session, "/members"))).contains("正在代" + giver.login());
        assertThat(post(session, "/delegations/acting/ending")).hasStatus(302);
        assertThat(get(session, "/members")).hasStatus(403);

        post(session, "/delegations/" + id + "/acting");
        delegations.end(giver.scope(), id);
        assertThat(get(session, "/members")).hasStatus(403);
        assertThat(get(session, "/organizations")).hasStatusOk();
    }

    @Test
    void what_is_done_while_acting_is_written_under_both_names() {
        long id = handed(today, today);
        MockHttpSession session = new MockHttpSession();
        post(session, "/delegations/" + id + "/acting");

        assertThat(mvc.post()
                        .uri("/organizations/{id}/joining", community)
                        .session(session)
                        .with(as.a(Role.FINANCE, street))
                        .with(csrf())
                        .param("contact", "张敏"))
                .hasStatus(302);

        long link = jdbc.sql("select id from joining.link").query(Long.class).single();
        assertThat(audit.history(new Subject("joining.link", link, community)))
                .extracting(AuditEntry::login)
                .containsExactly(taker.login() + "（代" + giver.login() + "）");
    }

    private MvcTestResult get(MockHttpSession session, String path) {
        return mvc.get()
                .uri(path)
                .session(session)
                .with(as.a(Role.FINANCE, street))
                .exchange();
    }

    private MvcTestResult post(MockHttpSession session, String path) {
        return mvc.post()
                .uri(path)
                .session(session)
                .with(as.a(Role.FINANCE, street))
                .with(csrf())
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
