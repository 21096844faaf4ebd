package org.unionledger.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class ParametersTests {

    private static final String WOMEN = "committee.women.members";
    private static final LocalDate MARCH_8 = LocalDate.of(2025, 3, 8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Parameters parameters;

    Scope district;
    OrganizationId green;
    OrganizationId water;
    OrganizationId harbor;

    @BeforeEach
    void found() {
        district = Scope.operatorAt(
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id());
        green = found(district.place(), "青山街道总工会", OrganizationKind.STREET);
        water = found(district.place(), "绿水街道总工会", OrganizationKind.STREET);
        harbor = found(green, "东港社区联合工会", OrganizationKind.COMMUNITY);
    }

    private OrganizationId found(OrganizationId above, String name, OrganizationKind kind) {
        return organizations.found(district, above, Founding.of(name, kind)).id();
    }

    private void set(OrganizationId union, LocalDate from, int value) {
        parameters.set(district, WOMEN, union, from, BigDecimal.valueOf(value), "市里的规定");
    }

    /** Where whoever reads the rules finds the number and its source. */
    @Test
    void every_number_stands_in_the_list_of_regulations_and_an_unverified_one_says_so() throws IOException {
        String list = Files.readString(Path.of("docs", "regulations.md"));
        assertThat(parameters.all()).isNotEmpty().allSatisfy(parameter -> {
            assertThat(list).contains("| " + parameter.rule());
            assertThat(parameter.source()).isNotBlank();
            assertThat(parameter.verified()).isNotEqualTo(parameter.source().contains("待核实"));
        });
    }

    @Test
    void the_declared_number_holds_where_nobody_has_set_one() {
        assertThat(parameters.whole(WOMEN, harbor, MARCH_8)).isEqualTo(10);
    }

    @Test
    void the_nearest_above_counts_from_its_day_on() {
        set(district.place(), LocalDate.of(2020, 1, 1), 25);
        set(green, MARCH_8, 15);

        assertThat(parameters.whole(WOMEN, harbor, MARCH_8.minusDays(1))).isEqualTo(25);
        assertThat(parameters.whole(WOMEN, harbor, MARCH_8)).isEqualTo(15);
        assertThat(parameters.whole(WOMEN, water, MARCH_8)).isEqualTo(25);
        assertThat(parameters.whole(WOMEN, harbor, LocalDate.of(2019, 12, 31))).isEqualTo(10);
    }

    @Test
    void a_later_one_of_the_same_union_takes_the_place_of_an_earlier_one() {
        set(green, LocalDate.of(2020, 1, 1), 12);
        set(green, LocalDate.of(2024, 1, 1), 14);

        assertThat(parameters.whole(WOMEN, green, MARCH_8)).isEqualTo(14);
        assertThat(parameters.whole(WOMEN, green, LocalDate.of(2023, 12, 31))).isEqualTo(12);
    }

    @Test
    void what_is_taken_back_has_never_been() {
        set(green, LocalDate.of(2020, 1, 1), 12);
        long id = parameters.below(district, WOMEN).get(0).id();
        assertThatThrownBy(() -> parameters.withdraw(as.scope(STREET_OFFICER, water), id, "填错"))
                .isInstanceOf(NotInScope.class);

        parameters.withdraw(as.scope(STREET_OFFICER, green), id, "填错");

        assertThat(parameters.whole(WOMEN, green, MARCH_8)).isEqualTo(10);
        assertThat(parameters.below(district, WOMEN)).isEmpty();
    }

    @Test
    void nobody_sets_it_elsewhere_or_without_the_right() {
        Scope street = as.scope(STREET_OFFICER, green);
        assertThatThrownBy(() -> parameters.set(street, WOMEN, water, MARCH_8, BigDecimal.TEN, "依据"))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> parameters.set(street, WOMEN, district.place(), MARCH_8, BigDecimal.TEN, "依据"))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> parameters.set(
                        as.scope(COMMUNITY_OFFICER, harbor), WOMEN, harbor, MARCH_8, BigDecimal.TEN, "依据"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_pages_show_what_holds_and_take_another_number() {
        assertThat(mvc.get().uri("/parameters").with(as.a(STREET_OFFICER, green)))
                .hasStatusOk()
                .bodyText()
                .contains("应建女职工委员会的女会员人数", "10 人", "待核实", "《工会女职工委员会工作条例》第十一条");

        assertThat(sent("25", "2020-01-01", "市工会条例第十三条")).hasStatus(302);
        assertThat(mvc.get().uri("/parameters/" + WOMEN).with(as.a(STREET_OFFICER, green)))
                .hasStatusOk()
                .bodyText()
                .contains("25 人", "市工会条例第十三条", "自2020年1月1日起");
        assertThat(mvc.get().uri("/parameters/" + WOMEN).with(as.a(STREET_OFFICER, water)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("市工会条例第十三条");

        assertThat(sent("二十五", "2020-01-01", "依据")).hasStatus(422).bodyText().contains("请填写数值");
        assertThat(sent("-1", "2020-01-01", "依据")).hasStatus(422).bodyText().contains("数值不能是负数");
        assertThat(sent("2.5", "2020-01-01", "依据")).hasStatus(422).bodyText().contains("不超过10万的整数");
        assertThat(sent("100001", "2020-01-01", "依据")).hasStatus(422).bodyText().contains("不超过10万的整数");
        assertThat(sent("25", "+999999999-12-31", "依据"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写从哪天起");
        assertThat(sent("25", "", "依据")).hasStatus(422).bodyText().contains("请填写从哪天起");
        assertThat(sent("25", "2020-01-01", " ")).hasStatus(422).bodyText().contains("请写明依据");
        assertThat(mvc.get().uri("/parameters/no.such").with(as.a(STREET_OFFICER, green)))
                .hasStatus(404);
    }

    private MvcTestResult sent(String value, String from, String source) {
        return mvc.post()
                .uri("/parameters/" + WOMEN)
                .with(as.a(STREET_OFFICER, green))
                .with(csrf())
                .param("union", green.toString())
                .param("value", value)
                .param("from", from)
                .param("source", source)
                .exchange();
    }
}
