package org.unionledger.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.unionledger.access.Account;

/** What a person does in a browser, whatever the journey: sign in, open, type, press, wait, look. */
public final class Visit {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(40);
    private static final Path PICTURES = Path.of("target", "journeys");

    /** Not when all tests are run, as drawing some five hundred takes a minute. */
    private static final boolean ARE_PICTURES_KEPT =
            Boolean.parseBoolean(System.getProperty("union-ledger.test.pictures", "true"));

    private static final List<Dimension> SCREENS = List.of(new Dimension(390, 844), new Dimension(1440, 900));

    private final WebDriver browser;
    private final int port;

    public Visit(WebDriver browser, int port) {
        this.browser = browser;
        this.port = port;
    }

    public void signIn(Account account) {
        signIn(account.login(), As.PASSWORD);
    }

    public void signIn(String login, String password) {
        browser.manage().deleteAllCookies();
        open("/sign-in");
        type("login", login);
        type("password", password);
        click("form[action='/sign-in'] button");
        awaitElement(".topbar");
    }

    public void open(String path) {
        browser.get("http://localhost:" + port + path);
    }

    /** As whoever is signed in, with nothing else of the tab that is left. */
    public void openInNewTab(String path) {
        Set<String> before = browser.getWindowHandles();
        ((JavascriptExecutor) browser).executeScript("window.open(arguments[0], '_blank', 'noopener')", path);
        browser.switchTo()
                .window(await().until(page -> page.getWindowHandles().stream()
                        .filter(window -> !before.contains(window))
                        .findFirst()
                        .orElse(null)));
    }

    /** Of the page that is open, with what is asked of it; as {@link #open} takes it. */
    public String path() {
        return browser.getCurrentUrl().replaceFirst("^https?://[^/]*", "");
    }

    /** Into the field with this id, in place of what it held. */
    public void type(String field, String text) {
        steady().until(page -> {
            WebElement input = page.findElement(By.id(field));
            scrollTo(input);
            input.clear();
            input.sendKeys(text);
            return true;
        });
    }

    /** One of the options of a list, by what it sends. */
    public void choose(String list, String value) {
        steady().until(page -> {
            WebElement select = page.findElement(By.id(list));
            scrollTo(select);
            new Select(select).selectByValue(value);
            return true;
        });
    }

    /** Into a date field, whatever order the browser's own has; days as 2025-03-08. */
    public void day(String field, String day) {
        ((JavascriptExecutor) browser)
                .executeScript("document.getElementById(arguments[0]).value = arguments[1]", field, day);
    }

    /** The first element of a selector, as soon as it is there. */
    public void click(String css) {
        click(By.cssSelector(css));
    }

    public void click(By what) {
        steady().until(page -> {
            click(page.findElement(what));
            return true;
        });
    }

    public void click(WebElement element) {
        scrollTo(element);
        element.click();
    }

    /** Opens what is folded away; what moves down while the page fills up may have to be pressed again. */
    public void unfold(By details) {
        steady().until(page -> {
            WebElement folded = page.findElement(details);
            if (folded.getAttribute("open") == null) {
                click(folded.findElement(By.tagName("summary")));
            }
            return folded.getAttribute("open") != null;
        });
    }

    /** Yes to what the page asks back. */
    public void agree() {
        await().until(ExpectedConditions.alertIsPresent()).accept();
    }

    /** To the middle of the screen. */
    public void scrollTo(String field) {
        scrollTo(browser.findElement(By.id(field)));
    }

    private void scrollTo(WebElement element) {
        ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    }

    /** What the page says, menu and head left out; taken at one moment, as it may just be giving way to the next. */
    public String main() {
        return await().until(page -> text("main"));
    }

    /** Until the page says all of these. */
    public void awaitText(String... words) {
        await().until(page -> Stream.of(words).allMatch(text("main")::contains));
    }

    /** Until the page says that what was asked is done. */
    public void noticed(String words) {
        await().until(page -> text(".alert-success").contains(words));
    }

    private String text(String css) {
        return (String) ((JavascriptExecutor) browser)
                .executeScript("return document.querySelector(arguments[0]).innerText", css);
    }

    /** What is looked at while the page is being replaced is looked at again; the driver reports that in many ways. */
    public FluentWait<WebDriver> await() {
        return new WebDriverWait(browser, PATIENCE, LOOK_AGAIN).ignoring(WebDriverException.class);
    }

    /** For what must not be done twice: again only when there was nothing to do it to. */
    private FluentWait<WebDriver> steady() {
        return new WebDriverWait(browser, PATIENCE, LOOK_AGAIN)
                .ignoring(StaleElementReferenceException.class, ElementNotInteractableException.class);
    }

    public WebElement awaitElement(String css) {
        return await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
    }

    /** Of a phone's and a desktop's screen, on neither of which anything may be wider than it. */
    public void pictures(String name) throws IOException {
        for (Dimension screen : SCREENS) {
            browser.manage().window().setSize(screen);
            picture(name + "-" + screen.getWidth());
        }
    }

    /**
     * Of the screen as it is, which nothing may be wider than once the page is laid out for it; kept in {@code target/journeys}
     * where pictures are wanted.
     */
    public void picture(String name) throws IOException {
        await().withMessage(name + " is no wider than the screen")
                .until(page -> ((JavascriptExecutor) page)
                        .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"));
        if (ARE_PICTURES_KEPT) {
            keep(name);
        }
    }

    private void keep(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
    }
}
