package org.unionledger.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of a book as one account sees them. */
record DemoPages(MockMvcTester mvc, UserDetails account) {

    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    private static final Pattern MENU = Pattern.compile("<nav id=\"menu\".*?</nav>", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]+)\"");

    /** What the page says beside its head and menu. */
    String main(String address) {
        return part(MAIN, address);
    }

    /** The addresses of the menu, in its order. */
    List<String> menu() {
        return ADDRESS.matcher(part(MENU, "/"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String part(Pattern part, String address) {
        return part.matcher(open(address))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    private String open(String address) {
        MvcTestResult page = mvc.get().uri(address).with(user(account)).exchange();
        assertThat(page).as(address).hasStatusOk();
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
