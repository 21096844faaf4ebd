package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionledger.testing.Journey;

@Journey
class SignInJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void a_stranger_is_asked_to_sign_in(WebDriver browser) {
        browser.get("http://localhost:" + port + "/");

        assertThat(browser.findElements(By.cssSelector("input[type=password]"))).isNotEmpty();
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .startsWith("zh");
    }
}
