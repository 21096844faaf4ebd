package org.unionledger.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Accounts;
import org.unionledger.access.Role;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class SetupTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SetupCode code;

    @Autowired
    Accounts accounts;

    @Test
    void with_the_code_of_the_window_the_first_union_and_its_administrator_are_made() {
        assertThat(setUp(printed(), As.PASSWORD)).hasRedirectedUrl("/sign-in");

        assertThat(accounts.find("wang").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.STREET_OFFICER);
        assertThat(code.isNeeded()).isFalse();
    }

    @Test
    void with_another_code_nothing_is_made_and_what_was_typed_stays() {
        assertThat(setUp("0000000000000000", As.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("设置码不对", "青山街道总工会");
        assertThat(accounts.isEmpty()).isTrue();
    }

    @Test
    void a_weak_password_is_refused() {
        assertThat(setUp(printed(), "short")).hasStatus(422).bodyText().contains("密码至少10位");
    }

    @Test
    void a_book_that_is_set_up_cannot_be_set_up_again() {
        setUp(printed(), As.PASSWORD);
        assertThat(mvc.get().uri(code.path())).hasRedirectedUrl("/");
        assertThat(setUp(printed(), As.PASSWORD)).hasRedirectedUrl("/");
    }

    private String printed() {
        return code.path().replaceFirst(".*=", "");
    }

    private MvcTestResult setUp(String code, String password) {
        return mvc.post()
                .uri("/setup")
                .with(csrf())
                .param("code", code)
                .param("union", "青山街道总工会")
                .param("kind", "STREET")
                .param("name", "王芳")
                .param("login", "wang")
                .param("password", password)
                .param("again", password)
                .exchange();
    }
}
