package org.unionledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.HttpSession;
import java.util.EnumSet;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class SignInTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Organizations organizations;

    @Autowired
    Accounts accounts;

    @Autowired
    As as;

    @Autowired
    JdbcClient jdbc;

    private OrganizationId street;
    private Account officer;

    @BeforeEach
    void aStreetWithAnOfficer() {
        street = organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id();
        officer = as.account(Role.STREET_OFFICER, street);
    }

    @Test
    void the_right_password_opens_the_desk() {
        assertThat(signIn(officer.login(), As.PASSWORD))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");
    }

    @Test
    void a_wrong_password_does_not_and_the_page_says_why() {
        assertThat(signIn(officer.login(), "wrong")).hasRedirectedUrl("/sign-in?failed=yes");
        assertThat(mvc.get().uri("/sign-in?failed=yes")).bodyText().contains("登录名或密码不对");
    }

    @Test
    void after_four_failures_the_right_password_still_opens_after_five_no_longer() {
        fail(4);
        assertThat(signIn(officer.login(), As.PASSWORD)).hasRedirectedUrl("/");
        fail(5);
        assertThat(signIn(officer.login(), As.PASSWORD)).hasRedirectedUrl("/sign-in?failed=yes");
    }

    @Test
    void a_lock_ends_by_itself() {
        fail(5);
        jdbc.sql("update access.account set locked_until = locked_until - interval '16 minutes' where id = :id")
                .param("id", officer.id())
                .update();
        assertThat(signIn(officer.login(), As.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void no_page_opens_without_signing_in() {
        assertThat(mvc.get().uri("/password")).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
    }

    @Test
    void the_api_asks_for_credentials_and_gives_no_cookie() {
        MvcTestResult result = mvc.get().uri("/api/anything").exchange();
        assertThat(result).hasStatus(401);
        assertThat(result.getResponse().getCookies()).isEmpty();
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertThat(mvc.post().uri("/sign-out").with(as.a(Role.STREET_OFFICER, street)))
                .hasStatus(403);
    }

    @Test
    void pages_may_not_be_framed_nor_run_foreign_scripts() {
        MvcTestResult page = mvc.get().uri("/sign-in").exchange();
        assertThat(page.getResponse().getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'");
    }

    @Test
    void an_issued_password_must_be_changed_before_anything_else() {
        accounts.issueFirst("newcomer", "新人", street, EnumSet.of(Role.STREET_OFFICER));
        MockHttpSession session = session(signIn("newcomer", issued("newcomer")));
        assertThat(mvc.get().uri("/accounts").session(session)).hasRedirectedUrl("/password");
        assertThat(mvc.get().uri("/password").session(session)).hasStatusOk();
    }

    @Test
    void disabling_an_account_ends_its_session_at_the_next_click() {
        MockHttpSession session = session(signIn(officer.login(), As.PASSWORD));
        assertThat(mvc.get().uri("/password").session(session)).hasStatusOk();
        accounts.setDisabled(as.scope(Role.ADMINISTRATOR, street), officer.id(), true);
        assertThat(mvc.get().uri("/password").session(session)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void nobody_disables_their_own_account() {
        Scope administrator = as.scope(Role.ADMINISTRATOR, street);
        assertThatThrownBy(() -> accounts.setDisabled(administrator, administrator.account(), true))
                .isInstanceOf(AccountRefused.class)
                .hasMessage("access.refused.own_account");
    }

    private String issued(String login) {
        return accounts.reissue(
                as.scope(Role.ADMINISTRATOR, street),
                accounts.find(login).orElseThrow().id());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            signIn(officer.login(), "wrong");
        }
    }

    private MvcTestResult signIn(String login, String password) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("login", login)
                .param("password", password)
                .exchange();
    }

    private static MockHttpSession session(MvcTestResult result) {
        HttpSession session = result.getRequest().getSession(false);
        return (MockHttpSession) Objects.requireNonNull(session);
    }
}
