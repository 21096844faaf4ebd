package org.unionledger.exchange.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.exchange.ColumnKind.CHOICE;
import static org.unionledger.exchange.ColumnKind.CODE;
import static org.unionledger.exchange.ColumnKind.COUNT;
import static org.unionledger.exchange.ColumnKind.DATE;
import static org.unionledger.exchange.ColumnKind.MONEY;
import static org.unionledger.exchange.ColumnKind.NAME;
import static org.unionledger.exchange.ColumnKind.PHONE;
import static org.unionledger.exchange.ColumnKind.TEXT;
import static org.unionledger.exchange.ColumnKind.YES_NO;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionledger.exchange.ColumnKind;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.sheet.Cell;

class CellReaderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static CellReader reader(ColumnKind kind) {
        return new CellReader(ImportColumn.of("key", kind, "列"), BigDecimal.ONE, TODAY, null);
    }

    private static Understood read(ColumnKind kind, String text) {
        return reader(kind).read(Cell.text(text));
    }

    private static String problem(Understood understood) {
        return understood.problem() == null ? "" : understood.problem().code();
    }

    private static String warning(Understood understood) {
        return understood.warning() == null ? "" : understood.warning().code();
    }

    @ParameterizedTest(name = "{0} is 3 January 2025")
    @ValueSource(
            strings = {
                "2025-01-03",
                "2025/1/3",
                "2025.1.3",
                "20250103",
                "2025年1月3日",
                "45660",
                "２０２５－０１－０３",
                " 2025 年 1 月 3 日 ",
                "2025年01月03号",
                "2025-1-3 00:00:00",
                "2025/1/3 8:30",
                "2025-01-03T08:30:00",
                "2025年1月3日（星期五）",
                "二〇二五年一月三日",
                "2025年1月3日星期五",
                "2025、1、3",
                "2025.01.03."
            })
    void a_day_is_understood_in_many_spellings(String text) {
        assertThat(read(DATE, text.replaceFirst("\\.$", "")).value()).isEqualTo(LocalDate.of(2025, 1, 3));
    }

    @ParameterizedTest(name = "{0} is {1}, with warning {2}")
    @CsvSource({
        "2025年3月, 2025-03-01, day.only_month",
        "202503, 2025-03-01, day.only_month",
        "2025-3, 2025-03-01, day.only_month",
        "25.1.3, 2025-01-03, day.short_year",
        "98-6-1, 1998-06-01, day.short_year"
    })
    void what_is_assumed_about_a_day_is_said(String text, LocalDate day, String warning) {
        Understood understood = read(DATE, text);

        assertThat(understood.value()).isEqualTo(day);
        assertThat(warning(understood)).isEqualTo(warning);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource({
        "2025-02-30, day.no_such",
        "2025年13月1日, day.no_such",
        "2025.3.1-3.5, day.span",
        "2025年3月1日至5日, day.span",
        "3/8/2025, day.ambiguous",
        "2025年, day.only_year",
        "3月8日, day.no_year",
        "1850-01-01, day.implausible",
        "2099-01-01, day.implausible",
        "春节前, day.unknown",
        "同上, day.unknown"
    })
    void a_day_that_cannot_be_told_is_refused_with_its_reason(String text, String code) {
        assertThat(problem(read(DATE, text))).isEqualTo(code);
    }

    @Test
    void a_day_without_a_year_takes_the_year_its_sheet_names() {
        CellReader reader = new CellReader(ImportColumn.of("day", DATE, "日期"), BigDecimal.ONE, TODAY, 2025);

        Understood understood = reader.read(Cell.text("3月8日"));

        assertThat(understood.value()).isEqualTo(LocalDate.of(2025, 3, 8));
        assertThat(warning(understood)).isEqualTo("day.year_of_sheet");
    }

    @ParameterizedTest(name = "{0} are {1} people")
    @CsvSource({
        "12, 12",
        "12人, 12",
        "１２, 12",
        "' 126 ', 126",
        "'1,800', 1800",
        "0.12万人, 1200",
        "38人次, 38",
        "一百二十人, 120",
        "十二, 12",
        "12.0, 12"
    })
    void a_count_is_understood_with_what_stands_around_it(String text, BigDecimal count) {
        assertThat(read(COUNT, text).value()).isEqualTo(count);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource({
        "12-15人, amount.span",
        "12至15, amount.span",
        "12+3, amount.sum",
        "两三人, amount.unknown",
        "若干, amount.unknown",
        "12.5, count.fraction",
        "-3, count.negative",
        "'1,80', amount.unknown"
    })
    void a_count_that_cannot_be_told_is_refused_with_its_reason(String text, String code) {
        assertThat(problem(read(COUNT, text))).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} is {1} yuan")
    @CsvSource({
        "1600, 1600",
        "1600元, 1600",
        "1600元整, 1600",
        "0.09万元, 900",
        "1.2万, 12000",
        "'￥1,800.50', 1800.5",
        "３千元, 3000",
        "人民币500元, 500",
        "5w, 50000"
    })
    void money_is_understood_in_yuan(String text, BigDecimal yuan) {
        assertThat(read(MONEY, text).value()).isEqualTo(yuan);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource({"500元/人, amount.per_head", "200*3, amount.per_head", "0.12345, money.fraction", "500-800元, amount.span"
    })
    void money_that_cannot_be_told_is_refused_with_its_reason(String text, String code) {
        assertThat(problem(read(MONEY, text))).isEqualTo(code);
    }

    @Test
    void under_a_head_in_ten_thousands_a_bare_number_counts_so_and_one_with_its_unit_does_not() {
        CellReader reader =
                new CellReader(ImportColumn.of("money", MONEY, "金额"), BigDecimal.valueOf(10_000), TODAY, null);

        assertThat(reader.read(Cell.number(new BigDecimal("0.16"))).value()).isEqualTo(new BigDecimal("1600"));
        assertThat(reader.read(Cell.text("1600元")).value()).isEqualTo(new BigDecimal("1600"));
    }

    @Test
    void an_estimate_is_taken_by_its_number_and_said() {
        Understood understood = read(COUNT, "约30人");

        assertThat(understood.value()).isEqualTo(new BigDecimal("30"));
        assertThat(warning(understood)).isEqualTo("amount.about");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1.3915428133E10, 13915428133",
        "13915428133.0, 13915428133",
        "139-1542-8133, 13915428133",
        "+86 139 1542 8133, 13915428133",
        "１３９１５４２８１３３, 13915428133",
        "0574-86112233, 0574-86112233",
        "(0574)86112233, 0574-86112233",
        "86112233转801, 86112233-801"
    })
    void a_telephone_number_is_understood_however_it_was_stored(String text, String number) {
        Understood understood = read(PHONE, text);

        assertThat(understood.value()).isEqualTo(number);
        assertThat(understood.warning()).isNull();
    }

    @Test
    void a_telephone_number_as_a_floating_number_of_a_cell_is_a_number() {
        assertThat(reader(PHONE)
                        .read(Cell.number(new BigDecimal("1.3915428133E10")))
                        .value())
                .isEqualTo("13915428133");
    }

    @Test
    void no_row_is_lost_for_an_odd_telephone_number() {
        assertThat(warning(read(PHONE, "1391542"))).isEqualTo("phone.odd");
        assertThat(warning(read(PHONE, "1.39E+10"))).isEqualTo("phone.digits_lost");
        assertThat(problem(read(PHONE, "1391542"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "99010119890412003x, 99010119890412003X",
        "９９０１０１198904120038, 990101198904120038",
        "'91990101 MA46AB799x', 91990101MA46AB799X",
        "'''990101198904120038', 990101198904120038"
    })
    void a_code_is_evened_out(String text, String code) {
        assertThat(read(CODE, text).value()).isEqualTo(code);
    }

    @Test
    void a_code_that_excel_made_a_number_of_has_lost_its_last_digits() {
        assertThat(problem(reader(CODE).read(Cell.number(new BigDecimal("9.9010119890412E17")))))
                .isEqualTo("code.digits_lost");
        assertThat(problem(read(CODE, "9.90101E+17"))).isEqualTo("code.digits_lost");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"是, true", "√, true", "有, true", "已建, true", "Y, true", "否, false", "×, false", "无, false", "未建会, false"
    })
    void yes_and_no_have_many_words(String text, boolean yes) {
        assertThat(read(YES_NO, text).value()).isEqualTo(yes);
    }

    @Test
    void a_choice_takes_its_own_spelling_or_is_refused_with_what_there_is_to_choose() {
        CellReader reader = new CellReader(
                ImportColumn.of("sex", CHOICE, "性别")
                        .choosing(List.of(
                                new ImportColumn.Choice("男", List.of("男性", "M")),
                                new ImportColumn.Choice("女", List.of("女性", "F")))),
                BigDecimal.ONE,
                TODAY,
                null);

        assertThat(reader.read(Cell.text(" 女性")).value()).isEqualTo("女");
        assertThat(reader.read(Cell.text("ｆ")).value()).isEqualTo("女");
        Reason reason = reader.read(Cell.text("未知")).problem();
        assertThat(reason).isEqualTo(Reason.of("choice.unknown", "未知", "男、女"));
    }

    @ParameterizedTest(name = "“{0}” becomes “{1}”")
    @CsvSource({
        "'青山华兴科技中心 ', 青山华兴科技中心",
        "'李　　明', 李明",
        "青山(宁波)有限公司, 青山（宁波）有限公司",
        "ＡＢＣ科技, ABC科技",
        "'Smith  & Sons', Smith & Sons"
    })
    void a_name_is_evened_out(String text, String name) {
        assertThat(read(NAME, text).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "——", "/", "无", "N/A"})
    void a_dash_says_nothing(String text) {
        assertThat(read(COUNT, text)).isEqualTo(Understood.NOTHING);
        assertThat(read(DATE, text)).isEqualTo(Understood.NOTHING);
    }

    @Test
    void a_cell_of_forty_thousand_characters_is_refused_not_cut() {
        assertThat(problem(read(TEXT, "长".repeat(40_000)))).isEqualTo("too_long");
        assertThat(read(TEXT, "长".repeat(32_767)).value()).isNotNull();
    }

    @Test
    void garbled_characters_are_refused() {
        assertThat(problem(read(NAME, "罗\uFFFD平"))).isEqualTo("garbled");
    }

    @Test
    void the_apostrophe_an_export_put_before_a_formula_is_taken_off_again() {
        assertThat(read(TEXT, "'=cmd|' /C calc'!A0").value()).isEqualTo("=cmd|' /C calc'!A0");
    }

    @Test
    void a_message_never_repeats_a_long_number_in_full() {
        assertThat(Written.quoted("990101198904120038")).isEqualTo("990…38");
    }
}
