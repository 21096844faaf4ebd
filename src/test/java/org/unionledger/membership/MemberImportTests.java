package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.membership.MembershipFixture.MAN;
import static org.unionledger.membership.MembershipFixture.OTHER_WOMAN;
import static org.unionledger.membership.MembershipFixture.WOMAN;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.Sex;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.Judging;
import org.unionledger.exchange.Problem;
import org.unionledger.exchange.Verdict;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class MemberImportTests {

    private static final String COMPANY = "青山新海电子有限公司";
    private static final LocalDate JOINED = LocalDate.of(2025, 3, 8);

    @Autowired
    MemberImport target;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    FigureReader figures;

    MembershipFixture book;

    @BeforeEach
    void aStreetWithTwoEmployers() {
        book = new MembershipFixture(organizations, employers);
    }

    private Verdict judge(@Nullable Object... row) {
        return target.judge(book.context(0), MembershipFixture.rows(row)).get(0);
    }

    private static List<String> reasons(Verdict verdict) {
        return ((Verdict.Refused) verdict)
                .problems().stream().map(Problem::reason).toList();
    }

    @Test
    void a_sound_row_is_good() {
        assertThat(judge("罗军平", "男", MAN, COMPANY, JOINED)).isEqualTo(new Verdict.Good(List.of()));
    }

    @Test
    void a_wrong_check_digit_is_refused() {
        assertThat(reasons(judge("罗军平", "男", "990101198904120039", COMPANY, JOINED)))
                .singleElement()
                .asString()
                .contains("校验位不对");
    }

    @Test
    void a_sex_that_contradicts_the_number_is_refused() {
        assertThat(reasons(judge("罗军平", "女", MAN, COMPANY, JOINED))).containsExactly("性别写的是“女”，与身份证号（男）不符，请核对");
    }

    @Test
    void an_employer_that_is_not_in_the_book_is_refused_by_name() {
        assertThat(reasons(judge("罗军平", "男", MAN, "青山无名厂", JOINED)))
                .singleElement()
                .asString()
                .contains("账内没有“青山无名厂”这个单位");
    }

    private Verdict judge(Map<String, Object> more) {
        return target.judge(book.context(0), List.of(MembershipFixture.row(more)))
                .get(0);
    }

    private Member booked(Map<String, Object> more) {
        assertThat(judge(more)).isInstanceOf(Verdict.Good.class);
        target.book(book.context(1), List.of(MembershipFixture.row(more)));
        return members.list(book.street, MemberFilter.all(book.street.place()), "")
                .members()
                .get(0);
    }

    @Test
    void every_field_of_the_national_template_is_kept() {
        Member member = booked(Map.ofEntries(
                Map.entry("ethnicGroup", "汉族"),
                Map.entry("employment", "1 在岗"),
                Map.entry("document", "居民身份证"),
                Map.entry("education", "大专"),
                Map.entry("skill", "技师(二级)"),
                Map.entry("residenceType", "农村"),
                Map.entry("residencePlace", "青山县东港镇"),
                Map.entry("change", "转入"),
                Map.entry("changedOn", LocalDate.of(2025, 5, 1)),
                Map.entry("politicalStatus", "群众"),
                Map.entry("nativePlace", "青山"),
                Map.entry("migrant", true),
                Map.entry("groups", "劳务派遣、劳模")));

        assertThat(member.entry().traits())
                .isEqualTo(new Traits("01", "13", "30", "1", "2", "2", "青山县东港镇", "青山", true, List.of("2", "4")));
        assertThat(member.entry().arrival()).isEqualTo(Arrival.TRANSFERRED);
        assertThat(member.since()).isEqualTo(LocalDate.of(2025, 5, 1));
    }

    @Test
    void a_passport_has_no_check_digit_and_another_kind_with_its_number_is_another_document() {
        Member member = booked(Map.of("document", "护照", "identity", "E12345678", "sex", "女"));

        assertThat(member.entry().sex()).isEqualTo(Sex.FEMALE);
        assertThat(member.entry().bornOn()).isNull();
        assertThat(judge(Map.of("document", "护照", "identity", "E12345678"))).isInstanceOf(Verdict.Merged.class);
        assertThat(judge(Map.of("document", "台胞证", "identity", "E12345678"))).isInstanceOf(Verdict.Good.class);
        assertThat(reasons(judge(Map.of("document", "护照", "identity", "12"))))
                .singleElement()
                .asString()
                .contains("证件号码不像");
        assertThat(reasons(judge(Map.of("document", "会员卡"))))
                .singleElement()
                .asString()
                .contains("没有“会员卡”这种证件");
    }

    @Test
    void a_platform_worker_needs_no_employer_and_is_held_by_the_importing_union() {
        Member member = booked(Map.of("employer", "", "groups", "外卖配送员"));

        assertThat(member.seat()).isEqualTo(book.street.place());
        assertThat(member.employerName()).isEmpty();
        assertThat(figure("member.total")).isEqualTo("1");
    }

    @Test
    void who_is_no_platform_worker_needs_one() {
        assertThat(reasons(judge(Map.of("employer", "", "groups", "劳模"))))
                .singleElement()
                .asString()
                .contains("工作单位没有填写");
    }

    @Test
    void who_is_only_kept_is_a_member_since_then_at_least_and_a_stock_of_its_own() {
        Member member = booked(Map.of("change", "保留", "changedOn", LocalDate.of(2025, 5, 1), "changeReason", "失业"));

        assertThat(member.isKept()).isTrue();
        assertThat(member.since()).isEqualTo(LocalDate.of(2025, 5, 1));
        assertThat(figure("member.total")).isEqualTo("1");
        assertThat(figure("member.kept")).isEqualTo("1");
        assertThat(reasons(judge(Map.of(
                        "change", "保留", "changedOn", LocalDate.of(2025, 5, 1), "joinedOn", LocalDate.of(2025, 5, 2)))))
                .singleElement()
                .asString()
                .contains("早于入会日期");
    }

    @Test
    void a_birth_date_beside_the_number_is_only_pointed_out() {
        assertThat(((Verdict.Good) judge(Map.of("bornOn", LocalDate.of(1989, 3, 7)))).warnings())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("已按身份证号入账"));
    }

    @Test
    void of_a_membership_elsewhere_nothing_but_that_is_told() {
        members.enter(book.street, MembershipFixture.entry("罗军平", MAN, book.plain, JOINED));
        Scope east = new Scope(5, "east", EnumSet.of(Role.COMMUNITY_OFFICER), book.east);
        ImportContext context = new ImportContext(east, book.east, 0, LocalDate.of(2026, 1, 10), null, false);

        assertThat(reasons(target.judge(context, List.of(MembershipFixture.row(Map.of())))
                        .get(0)))
                .singleElement()
                .asString()
                .contains("管辖范围以外")
                .doesNotContain("青山同心");
    }

    @Test
    void every_reason_is_told_at_once() {
        assertThat(reasons(judge(null, "男", "99", "青山无名厂", null))).hasSize(3);
    }

    @Test
    void the_same_person_twice_in_a_file_is_merged_and_another_name_under_the_number_is_pointed_out() {
        List<Verdict> verdicts = target.judge(
                book.context(0),
                MembershipFixture.rows(
                        new Object[] {"罗军平", "男", MAN, COMPANY, JOINED},
                        new Object[] {"罗军平", "男", MAN, COMPANY, JOINED},
                        new Object[] {"罗君平", "男", MAN, COMPANY, JOINED}));
        assertThat(verdicts.get(0)).isInstanceOf(Verdict.Good.class);
        assertThat(verdicts.get(1)).isEqualTo(new Verdict.Merged("与第3行是同一人，已合并"));
        assertThat(((Verdict.Good) verdicts.get(2)).warnings())
                .singleElement()
                .asString()
                .contains("与第3行身份证号相同而姓名不同");
    }

    @Test
    void what_earlier_rows_booked_is_still_told_as_rows_of_the_file() {
        Judging judging = target.judging(book.context(1));
        List<ImportRow> first = MembershipFixture.rows(new Object[] {"罗军平", "男", MAN, COMPANY, JOINED});
        assertThat(judging.judge(first).get(0)).isInstanceOf(Verdict.Good.class);
        target.book(book.context(1), first);

        List<Verdict> later = judging.judge(MembershipFixture.rows(
                new Object[] {"罗军平", "男", MAN, COMPANY, JOINED}, new Object[] {"罗君平", "男", MAN, COMPANY, JOINED}));

        assertThat(later.get(0)).isEqualTo(new Verdict.Merged("与第3行是同一人，已合并"));
        assertThat(((Verdict.Good) later.get(1)).warnings())
                .singleElement()
                .asString()
                .contains("与第3行身份证号相同而姓名不同");
    }

    @Test
    void rows_judged_while_earlier_ones_are_not_booked_yet_are_told_the_same_and_booked_once() {
        Judging judging = target.judging(book.context(1));
        List<ImportRow> first = MembershipFixture.rows(
                new Object[] {"罗军平", "男", MAN, COMPANY, JOINED},
                new Object[] {"陈云帆", "女", OTHER_WOMAN, COMPANY, JOINED});
        judging.judge(first);
        List<ImportRow> judgedFirst = judging.made(first);
        List<ImportRow> second = MembershipFixture.rows(
                new Object[] {"罗军平", "男", MAN, COMPANY, JOINED}, new Object[] {"韩萱兰", "女", WOMAN, COMPANY, JOINED});

        List<Verdict> later = judging.judge(second);
        target.book(book.context(1), judgedFirst);
        target.book(book.context(1), judging.made(second).subList(1, 2));

        assertThat(later.get(0)).isEqualTo(new Verdict.Merged("与第3行是同一人，已合并"));
        assertThat(later.get(1)).isInstanceOf(Verdict.Good.class);
        assertThat(figure("member.total")).isEqualTo("3");
        assertThat(figure("member.female")).isEqualTo("2");
    }

    @Test
    void the_same_file_again_says_nothing_new() {
        List<ImportRow> rows = MembershipFixture.rows(
                new Object[] {"罗军平", "男", MAN, COMPANY, JOINED}, new Object[] {"韩萱兰", "女", WOMAN, COMPANY, JOINED});
        target.book(book.context(1), rows);

        assertThat(target.judge(book.context(0), rows))
                .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Merged.class));
    }

    @Test
    void booked_members_are_figures_and_undoing_takes_them_back() {
        target.book(
                book.context(1),
                MembershipFixture.rows(
                        new Object[] {"罗军平", "男", MAN, COMPANY, LocalDate.of(2012, 4, 16)},
                        new Object[] {"韩萱兰", "女", WOMAN, COMPANY, JOINED},
                        new Object[] {"陈云帆", "女", OTHER_WOMAN, "青山同心电子有限公司", JOINED}));
        assertThat(figure("member.total")).isEqualTo("3");
        assertThat(figure("member.female")).isEqualTo("2");
        assertThat(figure("member.joined")).isEqualTo("2");

        assertThat(target.undo(book.context(1))).isEmpty();

        assertThat(figure("member.total")).isEqualTo("0");
        assertThat(figure("member.joined")).isEqualTo("0");
    }

    @Test
    void an_import_whose_members_were_changed_since_is_not_undone() {
        target.book(book.context(1), MembershipFixture.rows(new Object[] {"罗军平", "男", MAN, COMPANY, JOINED}));
        Member member = members.list(book.street, MemberFilter.all(book.street.place()), "")
                .members()
                .get(0);
        members.leave(book.street, member.id(), 1, new Leaving(LocalDate.of(2025, 6, 30), Leaving.How.TRANSFERRED));

        assertThat(target.undo(book.context(1))).singleElement().asString().contains("罗军平");
        assertThat(figure("member.joined")).isEqualTo("1");
    }

    private String figure(String indicator) {
        var value = figures.read(FigureQuery.of(indicator, book.street.place(), Period.year(2025)), AsOf.NOW)
                .value();
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
