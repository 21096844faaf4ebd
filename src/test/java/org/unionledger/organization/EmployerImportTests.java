package org.unionledger.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.organization.OrganizationKind.COMMUNITY;
import static org.unionledger.organization.OrganizationKind.STREET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.Problem;
import org.unionledger.exchange.Verdict;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class EmployerImportTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 10);
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);
    private static final String CODE = "91350100M000100Y43";
    private static final String OTHER_CODE = "81999999MC00000120";

    @Autowired
    EmployerImport target;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    FigureReader figures;

    Scope street;
    OrganizationId eastHarbor;
    int rows;

    @BeforeEach
    void aStreetWithOneCommunity() {
        street = Scope.operatorAt(organizations.foundRoot("青山街道总工会", STREET).id());
        eastHarbor = organizations
                .found(street, street.place(), Founding.of("东港社区联合工会", COMMUNITY))
                .id();
        rows = 4;
    }

    private ImportContext context(long importId, boolean createPlaces, @Nullable LocalDate stated) {
        return new ImportContext(street, street.place(), importId, TODAY, stated, createPlaces);
    }

    private ImportRow row(String name, @Nullable String code, Object... more) {
        Map<String, Object> values = new HashMap<>(Map.of("name", name, "community", "东港社区"));
        if (code != null) {
            values.put("creditCode", code);
        }
        for (int i = 0; i < more.length; i += 2) {
            values.put(
                    (String) more[i], more[i + 1] instanceof Integer number ? BigDecimal.valueOf(number) : more[i + 1]);
        }
        return new ImportRow(++rows, values);
    }

    private List<Verdict> judge(ImportRow... given) {
        return target.judge(context(0, false, YEAR_END), List.of(given));
    }

    private void book(long importId, @Nullable LocalDate stated, ImportRow... given) {
        target.book(context(importId, true, stated), List.of(given));
    }

    private static List<String> refusals(Verdict verdict) {
        return ((Verdict.Refused) verdict)
                .problems().stream().map(EmployerImportTests::worded).toList();
    }

    private static List<String> warnings(Verdict verdict) {
        return ((Verdict.Good) verdict)
                .warnings().stream().map(EmployerImportTests::worded).toList();
    }

    private static String worded(Problem problem) {
        return problem.column() + "：" + problem.reason();
    }

    private int figure(String indicator, int year) {
        BigDecimal value = figures.read(List.of(FigureQuery.of(indicator, street.place(), Period.year(year))), AsOf.NOW)
                .get(0)
                .value();
        return value == null ? 0 : value.intValueExact();
    }

    @Test
    void a_sound_row_is_good_and_a_missing_code_is_only_a_warning() {
        assertThat(judge(row("甲厂", CODE), row("乙厂", null)))
                .satisfiesExactly(
                        verdict -> assertThat(warnings(verdict)).isEmpty(),
                        verdict -> assertThat(warnings(verdict)).containsExactly("统一社会信用代码：没有统一社会信用代码，请尽快补上"));
    }

    @Test
    void a_bad_check_digit_is_refused() {
        assertThat(refusals(judge(row("甲厂", "91350100M000100Y44")).get(0)))
                .containsExactly("统一社会信用代码：统一社会信用代码校验位不对，请核对。");
    }

    @Test
    void a_row_that_repeats_an_earlier_one_is_merged_unless_that_was_refused() {
        assertThat(judge(row("甲厂", CODE), row("甲厂", CODE)).get(1)).isEqualTo(new Verdict.Merged("与第5行内容相同"));
        assertThat(judge(row("乙厂", "1"), row("乙厂", "1")))
                .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Refused.class));
    }

    @Test
    void the_same_code_with_another_content_is_refused() {
        assertThat(refusals(judge(row("甲厂", CODE), row("乙厂", CODE)).get(1)))
                .containsExactly("统一社会信用代码：统一社会信用代码与第5行相同，但内容不同，请核对");
    }

    @Test
    void namesakes_with_codes_are_two_employers_and_without_they_cannot_be_told_apart() {
        assertThat(warnings(judge(row("甲厂", CODE), row("甲厂", OTHER_CODE)).get(1)))
                .containsExactly("单位名称：单位名称与第5行相同，信用代码不同，按两家单位登记，请核对");
        assertThat(judge(row("乙厂", CODE, "workers", 3), row("乙厂", null, "workers", 4))
                        .get(1))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void an_unknown_community_is_refused_or_set_up_as_the_user_says() {
        ImportRow row = row("甲厂", CODE, "community", "西园社区");

        assertThat(refusals(judge(row).get(0)).get(0)).startsWith("所属社区：“西园社区”不在青山街道总工会的社区（村）之中");
        book(1, YEAR_END, row);
        assertThat(organizations.named(street, "西园社区")).map(Organization::kind).contains(COMMUNITY);
    }

    @Test
    void where_the_file_does_not_say_a_founding_day_tells_that_there_is_a_union() {
        book(1, YEAR_END, row("甲厂", CODE, "foundedOn", LocalDate.of(2025, 3, 8), "form", "独立基层工会"), row("乙厂", null));

        assertThat(figure("org.unions.founded", 2025)).isEqualTo(1);
        assertThat(figure("org.enterprises.total", 2025)).isEqualTo(2);
    }

    @Test
    void what_is_not_understood_is_left_out_with_a_warning() {
        ImportRow row = row("甲厂", CODE, "unitKind", "高新", "form", "其他", "workers", 2_000_000_000);

        assertThat(warnings(judge(row).get(0)))
                .containsExactly("建会形式：认不出建会形式“其他”，没有登记", "单位性质：认不出单位性质“高新”，没有登记", "职工总数：人数2000000000不合情理，没有登记，请核对");
    }

    @Test
    void sending_the_same_file_again_merges_every_row() {
        ImportRow first = row("甲厂", CODE, "workers", 12, "establishment", "已建会", "phone", "13915428133");
        ImportRow second = row("乙厂（东）", null, "workers", 3);
        book(1, YEAR_END, first, second);

        assertThat(judge(first, second))
                .containsExactly(new Verdict.Merged("账本中已有，内容相同"), new Verdict.Merged("账本中已有，内容相同"));
    }

    @Test
    void a_row_of_an_employer_that_was_dissolved_or_moved_away_is_refused() {
        book(1, YEAR_END, row("新海电子", CODE));
        Employer known = employers.named(street, street.place(), List.of("新海电子")).values().stream()
                .map(ref -> employers.require(street, ref.id()))
                .findFirst()
                .orElseThrow();
        employers.end(street, known.id(), known.version(), new Ending(TODAY, Ending.Kind.DISSOLVED, "注销"));

        assertThat(refusals(judge(row("新海电子", CODE)).get(0)))
                .singleElement()
                .asString()
                .contains("已经注销或迁出");
    }

    @Test
    void a_later_file_changes_headcounts_on_its_own_day_and_adds_what_was_missing() {
        book(1, YEAR_END, row("甲厂", null, "workers", 12, "movedInOn", LocalDate.of(2020, 1, 1)));
        ImportRow later = row("甲厂", CODE, "workers", 15);

        assertThat(warnings(judge(later).get(0))).containsExactly("：账本中已有这家单位，将更新：统一社会信用代码、职工总数");
        book(2, LocalDate.of(2026, 1, 5), later);
        assertThat(figure("staff.total", 2025)).isEqualTo(12);
        assertThat(figure("staff.total", 2026)).isEqualTo(15);
        assertThat(figure("org.enterprises.total", 2026)).isEqualTo(1);
    }

    @Test
    void a_community_that_will_be_set_up_is_said_once_with_its_rows() {
        List<Verdict> verdicts = target.judge(
                context(0, true, YEAR_END),
                List.of(
                        row("甲厂", CODE, "community", "西园社区", "workers", -1),
                        row("乙厂", null, "community", "西园社区"),
                        row("丙厂", OTHER_CODE, "community", "西园社区"),
                        row("丁厂", null)));

        assertThat(verdicts.get(0)).isInstanceOf(Verdict.Refused.class);
        assertThat(warnings(verdicts.get(1))).contains("所属社区：“西园社区”还没有工会，将为它设立社区工会（文件中有 3 行）");
        assertThat(warnings(verdicts.get(2))).isEmpty();
        assertThat(warnings(verdicts.get(3))).noneMatch(warning -> warning.contains("社区工会"));
    }

    @Test
    void a_union_in_the_book_stays_whatever_a_file_says() {
        book(1, YEAR_END, row("甲厂", CODE, "establishment", "已建会"));

        assertThat(warnings(judge(row("甲厂", CODE, "establishment", "未建会", "workers", 5))
                        .get(0)))
                .contains("是否建会：账本中已经建会，没有改为未建会");
    }

    @Test
    void an_import_is_taken_back_as_a_whole() {
        book(1, YEAR_END, row("甲厂", null, "workers", 12, "movedInOn", LocalDate.of(2020, 1, 1)));
        book(
                2,
                YEAR_END,
                row("甲厂", CODE, "workers", 15, "establishment", "已建会"),
                row("丙厂", OTHER_CODE, "community", "西园社区", "workers", 7));
        assertThat(figure("staff.total", 2025)).isEqualTo(22);

        assertThat(target.undo(context(2, false, null))).isEmpty();

        assertThat(figure("staff.total", 2025)).isEqualTo(12);
        assertThat(figure("org.enterprises.unionised", 2025)).isZero();
        assertThat(organizations.named(street, "西园社区")).isEmpty();
        assertThat(organizations.named(street, "甲厂工会")).isEmpty();
        assertThat(employers.named(street, street.place(), List.of("甲厂", "丙厂"))).containsOnlyKeys("甲厂");
        assertThat(judge(row("丙厂", OTHER_CODE)).get(0)).isInstanceOf(Verdict.Good.class);
    }

    @Test
    void employers_changed_together_count_anew_each_and_are_put_back_each() {
        book(1, YEAR_END, row("甲厂", CODE, "workers", 12), row("丙厂", OTHER_CODE, "workers", 7));
        book(2, YEAR_END, row("甲厂", CODE, "workers", 15, "establishment", "已建会"), row("丙厂", OTHER_CODE, "workers", 9));
        assertThat(figure("staff.total", 2025)).isEqualTo(24);

        assertThat(target.undo(context(2, false, null))).isEmpty();

        assertThat(figure("staff.total", 2025)).isEqualTo(19);
    }

    @Test
    void an_import_whose_employers_were_changed_since_is_not_taken_back() {
        book(1, YEAR_END, row("甲厂", CODE));
        EmployerRef employer =
                employers.named(street, street.place(), List.of("甲厂")).get("甲厂");
        employers.establish(street, employer.id(), 1, UnionForm.SINGLE, YEAR_END, null, null);

        assertThat(target.undo(context(1, false, null))).containsExactly("这些单位在导入之后又被修改过，不能整体撤销：甲厂");
    }
}
