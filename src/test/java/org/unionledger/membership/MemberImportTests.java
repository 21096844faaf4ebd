package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.membership.MembershipFixture.MAN;
import static org.unionledger.membership.MembershipFixture.OTHER_WOMAN;
import static org.unionledger.membership.MembershipFixture.WOMAN;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
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
