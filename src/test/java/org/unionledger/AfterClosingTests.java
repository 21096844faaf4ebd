package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.ImportRefused;
import org.unionledger.exchange.Imports;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Closings;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.organization.Decision;
import org.unionledger.organization.Employer;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Ending;
import org.unionledger.organization.Establishment;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.Reorganizations;
import org.unionledger.organization.UnionForm;
import org.unionledger.testing.As;
import org.unionledger.testing.Await;
import org.unionledger.testing.LedgerTest;

/** Each test has a street of its own, which closes 2024. Whatever its officer does then is done, or refused in words. */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AfterClosingTests {

    private static final LocalDate SPRING_2024 = LocalDate.of(2024, 3, 1);
    private static final LocalDate SPRING_2025 = LocalDate.of(2025, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);
    private static final String ABOVE = "号街道总工会";
    private static final String VISITS = "日期,慰问对象,所在单位,人数,慰问金额\n2024-03-08,困难职工,新海电子,3,1600\n";

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Reorganizations reorganizations;

    @Autowired
    Employers employers;

    @Autowired
    Imports imports;

    @Autowired
    FigureReader reader;

    @Autowired
    Closings closings;

    private @Nullable OrganizationId district;
    private int streets;
    private Scope street;
    private OrganizationId harbor;
    private OrganizationId garden;
    private OrganizationId shut;
    private OrganizationId other;

    @BeforeEach
    void aStreet() {
        if (district == null) {
            district =
                    organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id();
        }
        streets++;
        Scope above = Scope.operatorAt(district);
        street = Scope.operatorAt(found(above, streets + ABOVE, OrganizationKind.STREET));
        other = found(above, streets + "号开发区总工会", OrganizationKind.STREET);
        harbor = community("东港社区联合工会");
        garden = community("西园社区联合工会");
        shut = community("南塘社区联合工会");
        reorganizations.close(street, shut, SPRING_2024, "撤销");
    }

    private OrganizationId community(String name) {
        return found(street, streets + name, OrganizationKind.COMMUNITY);
    }

    private OrganizationId found(Scope scope, String name, OrganizationKind kind) {
        return organizations
                .found(scope, scope.place(), Founding.of(name, kind))
                .id();
    }

    private void closeTheYear() {
        closings.close(street, street.place(), LAST_DAY, "年报已上报");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/organizations/moves, unions, HARBOR, parent, OTHER",
        "/organizations/HARBOR/closing, '', '', '', ''",
        "/organizations/HARBOR/merger, into, GARDEN, '', ''",
        "/organizations/SHUT/reopening, parent, STREET, '', ''",
        "/organizations/STREET/split, name, 新街道总工会, parts, HARBOR"
    })
    void the_tree_is_not_changed_on_a_closed_day_and_the_officer_is_told_why(
            String path, String first, String its, String second, String otherUnion) {
        closeTheYear();
        Scope above = Scope.operatorAt(Objects.requireNonNull(district));
        for (var day : List.of(LAST_DAY, LAST_DAY.plusDays(1))) {
            if (day.isAfter(LAST_DAY) && path.endsWith("merger")) {
                continue;
            }
            var answer = mvc.post()
                    .uri(path.replace("HARBOR", harbor.toString())
                            .replace("SHUT", shut.toString())
                            .replace("STREET", street.place().toString()))
                    .with(as.a(STREET_OFFICER, above.place()))
                    .with(csrf())
                    .param("day", day.toString())
                    .param("reason", "管辖调整");
            if (!first.isEmpty()) {
                answer = answer.param(first, value(first, its));
            }
            if (!second.isEmpty()) {
                answer = answer.param(second, value(second, otherUnion));
            }
            if (day.isAfter(LAST_DAY)) {
                assertThat(answer).as("on the next day").hasStatus3xxRedirection();
            } else {
                assertThat(answer).hasStatus(422).bodyText().contains(streets + ABOVE + "的账已封至2024-12-31", "请改用以后的日期");
            }
        }
    }

    private String value(String field, String union) {
        boolean byName = field.equals("parent") || field.equals("into");
        OrganizationId id = switch (union) {
            case "HARBOR" -> harbor;
            case "GARDEN" -> garden;
            case "STREET" -> street.place();
            case "OTHER" -> other;
            default -> null;
        };
        if (id == null) {
            return union;
        }
        return byName
                ? organizations
                        .require(Scope.operatorAt(Objects.requireNonNull(district)), id)
                        .name()
                : id.toString();
    }

    @Test
    void a_decision_for_a_closed_day_is_not_withdrawn_and_the_officer_is_told_why() {
        closeTheYear();
        Decision closing = reorganizations.of(street, shut).get(0);

        assertThat(post("/organizations/" + shut + "/decisions/" + closing.id() + "/withdrawal", "reason", "弄错了"))
                .hasStatus(422)
                .bodyText()
                .contains("的账已封至2024-12-31");
    }

    @Test
    void what_does_not_change_the_tree_of_closed_days_is_done() {
        String employer = employer("2024-03-01");
        closeTheYear();

        assertThat(post(
                        "/organizations/" + street.place() + "/unions",
                        "name",
                        "北山社区联合工会",
                        "kind",
                        "COMMUNITY",
                        "foundedOn",
                        "2024-05-01"))
                .hasStatus3xxRedirection();
        assertThat(post(employer + "/union", "version", "1", "form", "single", "foundedOn", "2024-05-01"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        employer + "/ending",
                        "version",
                        "2",
                        "ending",
                        "dissolved",
                        "day",
                        "2024-06-01",
                        "reason",
                        "注销"))
                .hasStatus3xxRedirection();
        assertThat(employersOn(LAST_DAY)).as("as it was closed").isEqualTo(1);
        assertThat(employersOn(LocalDate.now(clock))).isZero();

        assertThat(post(employer + "/ending/withdrawal")).hasStatus3xxRedirection();
        assertThat(post(employer + "/voiding", "reason", "重复")).hasStatus3xxRedirection();
        assertThat(employersOn(LAST_DAY)).isEqualTo(1);
        assertThat(employersOn(LocalDate.now(clock))).isZero();
    }

    @Test
    void an_import_of_employers_and_their_unions_is_taken_back() {
        String address = upload("""
                单位名称,所属社区,进驻时间,职工总数,是否建会,建会时间
                甲公司,%d东港社区,2024-03-01,7,是,2024-05-01
                """.formatted(streets));
        settled(address);
        post(address + "/booking");
        assertThat(settled(address)).contains("已导入");
        closeTheYear();

        post(address + "/undoing");
        assertThat(settled(address)).contains("已撤销");
        assertThat(employersOn(LAST_DAY)).isEqualTo(1);
        assertThat(employersOn(LocalDate.now(clock))).isZero();
    }

    @Test
    void an_import_for_a_union_that_is_closed_by_now_is_refused_in_words_and_can_be_booked_later() {
        Employer employer = unionised();
        String address = upload(VISITS);
        assertThat(settled(address)).contains("待确认");
        endAndClose(employer);
        closeTheYear();

        post(address + "/booking");
        assertThat(settled(address)).contains("待确认", "新海电子工会今天（", "不在册", "先请上级工会把它恢复");

        reorganizations.reopen(street, union(employer), harbor, LocalDate.now(clock), "恢复");
        post(address + "/booking");
        assertThat(settled(address)).contains("已导入");
    }

    @Test
    void an_import_at_a_union_that_is_closed_by_now_is_not_taken_back_and_the_page_says_why() {
        Employer employer = unionised();
        String address = upload(VISITS);
        settled(address);
        post(address + "/booking");
        assertThat(settled(address)).contains("已导入");
        endAndClose(employer);
        closeTheYear();

        post(address + "/undoing");
        assertThat(settled(address)).contains("已导入", "新海电子工会今天（", "先请上级工会把它恢复");
    }

    @Test
    void the_command_refuses_a_file_for_a_union_that_is_closed_by_now_in_words(@TempDir Path files) throws IOException {
        endAndClose(unionised());
        closeTheYear();
        Path file = Files.writeString(files.resolve("慰问台账.csv"), VISITS);

        assertThatThrownBy(
                        () -> imports.run(street, street.place(), "visit", file, new ImportOptions(false, false, null)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("新海电子工会今天（");
    }

    private Employer unionised() {
        return employers.enter(
                street,
                new EmployerEntry(
                        "新海电子",
                        null,
                        null,
                        harbor,
                        LocalDate.of(2023, 2, 3),
                        new Headcount(7, 3, 0),
                        Establishment.ESTABLISHED,
                        UnionForm.SINGLE,
                        LocalDate.of(2023, 6, 30),
                        null,
                        null));
    }

    private static OrganizationId union(Employer employer) {
        return Objects.requireNonNull(employer.union());
    }

    private void endAndClose(Employer employer) {
        employers.end(street, employer.id(), 1, new Ending(SPRING_2025, Ending.Kind.DISSOLVED, "注销"));
        reorganizations.close(street, union(employer), SPRING_2025.plusDays(1), "撤销");
    }

    @Test
    void a_record_that_would_have_to_count_where_its_union_is_closed_is_refused_in_words() {
        String entry = Objects.requireNonNull(mvc.post()
                .uri("/ledgers/visit")
                .with(as.a(STREET_OFFICER, harbor))
                .with(csrf())
                .param("v.day", "2024-03-08")
                .param("v.kind", "劳模")
                .param("v.persons", "1")
                .exchange()
                .getResponse()
                .getRedirectedUrl());
        reorganizations.close(street, harbor, SPRING_2025, "撤销");
        closeTheYear();

        assertThat(post(entry + "/voiding", "reason", "重复"))
                .hasStatus(422)
                .bodyText()
                .contains(streets + "东港社区联合工会今天（", "先请上级工会把它恢复");
    }

    private String employer(String movedIn) {
        return Objects.requireNonNull(post(
                        "/employers",
                        "name",
                        "新海电子",
                        "community",
                        harbor.toString(),
                        "workers",
                        "7",
                        "movedInOn",
                        movedIn,
                        "establishment",
                        "none")
                .getResponse()
                .getRedirectedUrl());
    }

    private int employersOn(LocalDate day) {
        var value = reader.read(FigureQuery.of("org.enterprises.total", street.place(), Period.day(day)), AsOf.NOW)
                .value();
        return value == null ? 0 : value.intValueExact();
    }

    private String upload(String csv) {
        MvcTestResult answer = mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", "台账.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(as.a(STREET_OFFICER, street.place()))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    /** The page once no work on it is going on. */
    private String settled(String address) {
        return Await.until(() -> page(address), page -> !page.contains("every 1s"));
    }

    private String page(String address) {
        MvcTestResult answer = mvc.get()
                .uri(address)
                .with(as.a(STREET_OFFICER, street.place()))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String path, String... parameters) {
        var request =
                mvc.post().uri(path).with(as.a(STREET_OFFICER, street.place())).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
