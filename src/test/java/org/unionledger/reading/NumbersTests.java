package org.unionledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How numbers are written in summaries, and what they are worth. */
class NumbersTests {

    private static List<ReadFigure> figures(String sentence) {
        Reading reading = Reader.shipped().read(sentence.getBytes(StandardCharsets.UTF_8));
        return reading.texts().stream().flatMap(text -> text.figures().stream()).toList();
    }

    private static ReadFigure only(String sentence) {
        List<ReadFigure> figures = figures(sentence);
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "发展会员1250人, 1250, 人",
        "'发展会员1,250人', 1250, 人",
        "发展会员１２５０人, 1250, 人",
        "发展会员一千二百五十人, 1250, 人",
        "发展会员三十二人, 32, 人",
        "发展会员十二人, 12, 人",
        "发展会员一百零五人, 105, 人",
        "发放助学金壹仟元, 1000, 元",
        "发放助学金贰万伍仟元, 25000, 元",
        "发放慰问金3.2万元, 32000, 元",
        "发放慰问金3.2 万元, 32000, 元",
        "发放慰问金1万2千元, 12000, 元",
        "追回欠薪1.5亿元, 150000000, 元",
        "服务职工1.5万人次, 15000, 人次",
        "职工满意率百分之九十八点五, 98.5, %",
        "职工满意率98.5%, 98.5, %",
        "参赛率达九成, 90, %",
        "入会率提高5个百分点, 5, 个百分点",
        "新建職工書屋3個, 3, 个"
    })
    void a_number_is_worth_the_same_however_it_is_written(String sentence, String value, String unit) {
        ReadFigure figure = only(sentence);

        assertThat(figure.value()).isEqualByComparingTo(value);
        assertThat(figure.unit()).isEqualTo(unit);
        assertThat(figure.approx()).isFalse();
        assertThat(figure.valueMax()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "慰问职工120余人, 120",
        "慰问职工120多名, 120",
        "慰问职工近50人, 50",
        "慰问职工约50人, 50",
        "慰问职工50人左右, 50",
        "慰问职工30多万人次, 300000",
        "慰问职工二十余人, 20",
        "慰问职工上百人, 100",
        "慰问职工数十人, 10",
        "慰问职工百余人, 100"
    })
    void a_rounded_number_says_so(String sentence, String value) {
        ReadFigure figure = only(sentence);

        assertThat(figure.value()).isEqualByComparingTo(value);
        assertThat(figure.approx()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"再建1—2家, 1, 2", "再建3至5家, 3, 5", "再建七八家, 7, 8", "再建三四十家, 30, 40", "再建3家-5家, 3, 5", "再建3～5家, 3, 5"})
    void a_range_has_both_its_ends(String sentence, String from, String to) {
        ReadFigure figure = only(sentence);

        assertThat(figure.value()).isEqualByComparingTo(from);
        assertThat(figure.valueMax()).isEqualByComparingTo(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "进一步统一思想",
                "一系列活动丰富多彩",
                "成绩十分突出",
                "把温暖送到每一位职工身边",
                "千方百计解决困难",
                "涌现出一批先进典型",
                "深入第一线慰问一线职工",
                "一年来成效显著",
                "万众一心渡难关",
                "是一项重要工作"
            })
    void an_idiom_is_no_figure(String sentence) {
        assertThat(figures(sentence)).isEmpty();
    }

    @Test
    void a_counted_one_is_told_from_the_article() {
        assertThat(only("建成职工书屋一个。").value()).isEqualByComparingTo("1");
        assertThat(only("举办了一场晚会。").value()).isEqualByComparingTo("1");
        assertThat(figures("这是一个好的开端。")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20xx年, masked",
        "组织XX名女职工参加演出, masked",
        "捐款金额XX元, masked",
        "组织__名女职工参加演出, masked",
        "接待来访^v^人次, masked",
        "慰问职工2O人, garbled",
        "党的十九大胜利召开, reference",
        "工发〔2023〕15号文件, reference",
        "“三八”节到来之际, reference",
        "严格落实“三会一课”制度, rule"
    })
    void what_is_no_plain_number_is_known_for_what_it_is(String sentence, String role) {
        assertThat(only(sentence).role().code()).isEqualTo(role);
    }

    @Test
    void a_masked_name_is_no_figure() {
        assertThat(figures("XX街道总工会组织职工到X省参观")).isEmpty();
    }
}
