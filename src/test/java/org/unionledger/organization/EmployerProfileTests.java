package org.unionledger.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.Imports;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class EmployerProfileTests {

    private static final EmployerProfile FACTORY = new EmployerProfile(Scale.SMALL, "C", Difficulty.HARD);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Imports imports;

    Scope street;

    @BeforeEach
    void found() {
        street = as.scope(
                STREET_OFFICER,
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id());
        organizations.found(street, street.place(), Founding.of("东港社区联合工会", OrganizationKind.COMMUNITY));
    }

    private Employer entered(String name, EmployerProfile profile) {
        return employers.enter(street, EmployerEntry.of(name, street.place()).with(profile));
    }

    private MvcTestResult page(String address) {
        return mvc.get().uri(address).with(as.a(STREET_OFFICER, street.place())).exchange();
    }

    @Test
    void the_register_is_listed_by_scale_industry_and_difficulty() {
        entered("东港机械厂", FACTORY);
        entered("东港酒家", new EmployerProfile(Scale.MICRO, "H", Difficulty.EASY));

        for (String filter : new String[] {"scale=small", "industry=C", "difficulty=hard"}) {
            assertThat(page("/employers?" + filter))
                    .as(filter)
                    .hasStatusOk()
                    .bodyText()
                    .contains("东港机械厂")
                    .doesNotContain("东港酒家");
        }
        assertThat(page("/employers?industry=nonsense")).bodyText().contains("东港机械厂", "东港酒家");
    }

    @Test
    void its_page_shows_it_and_its_union_changes_nothing_of_it() {
        Employer employer = entered("东港机械厂", FACTORY);
        employers.establish(
                street, employer.id(), employer.version(), UnionForm.VILLAGE, LocalDate.of(2025, 3, 8), null, null);

        assertThat(employers.require(street, employer.id()).entry().profile()).isEqualTo(FACTORY);
        assertThat(page("/employers/" + employer.id())).hasStatusOk().bodyText().contains("小型", "制造业", "困难", "村联合工会");
    }

    @Test
    void a_file_brings_it_and_leaves_out_what_is_not_understood(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("e.csv"),
                "单位名称,所属社区,职工总数,是否建会,经营规模,所属行业,难易程度\n东港机械厂,东港社区,30,否,小型,制造业,较难\n东港酒家,东港社区,8,否,不知,餐饮,容易\n");
        imports.run(street, street.place(), "employers", file, new ImportOptions(false, false, null));

        assertThat(page("/employers?scale=small&industry=C&difficulty=hard"))
                .bodyText()
                .contains("东港机械厂");
        assertThat(page("/employers?industry=H&difficulty=easy")).bodyText().contains("东港酒家");
        assertThat(page("/employers?scale=micro")).bodyText().doesNotContain("东港酒家");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"大型,LARGE", "中型企业,MEDIUM", "小微,MICRO", "小型,SMALL", "微型企业,MICRO", "30人,"})
    void scales_are_understood_as_people_write_them(String written, Scale scale) {
        assertThat(Scale.read(written).orElse(null)).isEqualTo(scale);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"易,EASY", "较容易,EASY", "不难,EASY", "难,HARD", "较难,HARD", "一般,FAIR", "中等,FAIR", "看情况,"})
    void difficulties_are_understood_as_people_write_them(String written, Difficulty difficulty) {
        assertThat(Difficulty.read(written).orElse(null)).isEqualTo(difficulty);
    }

    @Test
    void a_village_joint_union_is_no_other_joint_union() {
        assertThat(UnionForm.read("村联合工会")).contains(UnionForm.VILLAGE);
        assertThat(UnionForm.read("联合基层工会")).contains(UnionForm.JOINT);
    }
}
