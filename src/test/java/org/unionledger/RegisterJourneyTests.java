package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import org.unionledger.access.Role;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.Journey;
import org.unionledger.testing.Visit;

/** A register of each of five groups of the menu: one entry by form, one pasted, one imported; all three in list, figures and export. */
@Journey
class RegisterJourneyTests {

    private static final String YEAR = "from=2025-01-01&to=2025-12-31";

    @LocalServerPort
    int port;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    As as;

    @TempDir
    Path files;

    private Visit visit;
    private WebDriver browser;
    private Declaration ledger;

    @ParameterizedTest
    @ValueSource(strings = {"staff_congress", "contract", "drill", "goods", "volunteer"})
    void what_is_filled_in_pasted_and_imported_is_listed_counted_and_exported(String register, WebDriver driver)
            throws IOException {
        browser = driver;
        visit = new Visit(browser, port);
        ledger = ledgers.declaration(register);
        OrganizationId street = organizations
                .root()
                .orElseGet(() -> organizations
                        .foundRoot("青山街道总工会", OrganizationKind.STREET)
                        .id());
        visit.signIn(as.account(Role.STREET_OFFICER, street));

        fillIn("2025-03-10");
        paste("2025-03-11");
        importFile("2025-03-12");

        visit.open("/ledgers/" + register + "?" + YEAR);
        assertThat(visit.main()).contains("2025年3月10日", "2025年3月11日", "2025年3月12日", "共 3 条");
        visit.pictures("register-" + register);
        String counted = ledger.postings().get(0).indicator().value();
        visit.open("/figures/facts?indicator=" + counted + "&organization=" + street.value()
                + "&from=2025-01-01&to=2025-12-31");
        assertThat(visit.main()).contains("2025年3月10日", "2025年3月11日", "2025年3月12日");
        assertThat(exported("/ledgers/" + register + "/export?" + YEAR))
                .contains("共 3 条")
                .contains(ledger.name().chinese());
    }

    private List<Field> needed() {
        return ledger.fields().stream().filter(Field::required).toList();
    }

    private static String value(Field field, String day) {
        return switch (field.kind()) {
            case DATE -> day;
            case CHOICE -> field.choices().get(0).value();
            case INTEGER, MONEY -> "5";
            case PERSON -> "王芳";
            default -> "青山" + field.label().chinese();
        };
    }

    private void fillIn(String day) {
        visit.open("/ledgers/" + ledger.id());
        visit.click("main a[href='/ledgers/" + ledger.id() + "/new']");
        visit.awaitElement("main form.card-plain");
        for (Field field : needed()) {
            String id = "v." + field.key();
            String value = value(field, day);
            if (field.kind().type().equals(LocalDate.class)) {
                visit.day(id, value);
            } else if (browser.findElement(By.id(id)).getTagName().equals("select")) {
                new Select(browser.findElement(By.id(id))).selectByValue(value);
            } else {
                visit.type(id, value);
            }
        }
        visit.click("main form button.btn-primary");
        visit.awaitElement(".timeline");
    }

    /** As the keyboard cannot: a tabulator would leave the field. */
    private void paste(String day) {
        visit.open("/ledgers/" + ledger.id() + "/paste");
        ((JavascriptExecutor) browser)
                .executeScript("document.getElementById('text').value = arguments[0]", lines("\t", day));
        visit.click("main form button");
        visit.click(By.xpath("//input[@name='book']/ancestor::form//button[contains(@class,'btn-primary')]"));
        visit.awaitElement("#rows");
    }

    private void importFile(String day) throws IOException {
        Path file = files.resolve(ledger.name().chinese() + ".csv");
        Files.writeString(file, lines(",", day), StandardCharsets.UTF_8);
        visit.open("/imports/new?as=" + ledger.id());
        visit.awaitElement("#file").sendKeys(file.toString());
        visit.click("form[action='/imports'] button");
        visit.click("form[action$='/booking'] button");
        visit.awaitElement("form[action$='/undoing']");
    }

    private String lines(String between, String day) {
        return needed().stream().map(field -> field.label().chinese()).collect(Collectors.joining(between))
                + "\n"
                + needed().stream().map(field -> value(field, day)).collect(Collectors.joining(between))
                + "\n";
    }

    /** What the browser is given under an address, as the text of the sheet. */
    private String exported(String address) throws IOException {
        String bytes = (String) ((JavascriptExecutor) browser).executeAsyncScript("""
                const done = arguments[1];
                fetch(arguments[0]).then(answer => answer.blob()).then(blob => {
                    const reader = new FileReader();
                    reader.onload = () => done(reader.result.split(',')[1]);
                    reader.readAsDataURL(blob);
                });
                """, address);
        Path workbook =
                Files.write(files.resolve("exported.xlsx"), Base64.getDecoder().decode(bytes));
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : zip.stream().toList()) {
                text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return HtmlUtils.htmlUnescape(text.toString());
    }
}
