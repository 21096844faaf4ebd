package org.unionledger.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.summary.SampleSummaries.chinese;
import static org.unionledger.summary.SummariesFixture.STREET;
import static org.unionledger.summary.SummariesFixture.aStreet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.RecordLink;
import org.unionledger.figures.Source;

class AnnexTests {

    private static SummariesFixture visited(String sentence) {
        SummariesFixture street = aStreet().withSections("- {heading: 甲, paragraphs: [{say: ['" + sentence + "']}]}");
        street.book()
                .knows("a.people", "慰问人次", "人次")
                .knows("a.money", "慰问金额", "元")
                .fact("a.people", STREET, 2025, "205")
                .fact("a.people", STREET, 2024, "180")
                .fact("a.money", STREET, 2025, "132400.50");
        return street;
    }

    private static List<List<String>> cells(Summary summary, Evidence evidence) {
        return Annex.of(summary, evidence, chinese()).rows().stream()
                .map(Annex.Row::cells)
                .toList();
    }

    @Test
    void each_figure_has_a_row_with_its_exact_value() {
        assertThat(cells(visited("{a.people}人次，{a.money|wan}元").composed(), Evidence.NONE))
                .containsExactly(
                        List.of("1", "慰问人次", "205人次", "2025年", "青山街道总工会", "1", ""),
                        List.of("2", "慰问金额", "132,400.5元", "2025年", "青山街道总工会", "1", ""));
    }

    @Test
    void a_computed_figure_names_the_rows_it_is_computed_from_and_adds_those_that_are_missing() {
        assertThat(cells(
                        visited("{a.people}人次，比上年增加{a.people - a.people@last}人次")
                                .composed(),
                        Evidence.NONE))
                .containsExactly(
                        List.of("1", "慰问人次", "205人次", "2025年", "青山街道总工会", "1", ""),
                        List.of("2", "慰问人次 − 慰问人次（2024年）", "25人次", "2025年", "青山街道总工会", "2", "据第1项、第2-1项计算"),
                        List.of("2-1", "慰问人次（2024年）", "180人次", "2024年", "青山街道总工会", "1", ""));
    }

    @Test
    void a_row_it_can_refer_to_may_come_later() {
        assertThat(cells(
                        visited("{a.money / a.people|round 0}元，{a.people}人次，{a.money}元")
                                .composed(),
                        Evidence.NONE))
                .extracting(cells -> cells.get(0) + " " + cells.get(2) + " " + cells.get(6))
                .containsExactly("1 646元/人次 据第3项、第2项计算", "2 205人次 ", "3 132,400.5元 ");
    }

    private static Evidence records(Summary summary, int count, boolean complete, @Nullable RecordLink link) {
        FigureQuery query = summary.figures().get(0).parts().get(0).figure().query();
        return new Evidence(Map.of(
                query,
                new Evidence.Records(
                        IntStream.rangeClosed(1, count)
                                .mapToObj(i -> new Evidence.Stated(
                                        new Source("ledger.visit", i),
                                        BigDecimal.ONE,
                                        link == null
                                                ? null
                                                : new RecordLink(link.title() + i, link.href(), link.personal())))
                                .toList(),
                        complete)));
    }

    @Test
    void the_first_three_records_are_named() {
        Summary summary = visited("{a.people}人次").composed();
        RecordLink link = new RecordLink("春节慰问", "/x");
        assertThat(cells(summary, records(summary, 2, true, link)).get(0))
                .last()
                .isEqualTo("春节慰问1；春节慰问2");
        assertThat(cells(summary, records(summary, 4, true, link)).get(0))
                .last()
                .isEqualTo("春节慰问1；春节慰问2；春节慰问3等");
        assertThat(cells(summary, records(summary, 2, false, link)).get(0))
                .last()
                .isEqualTo("春节慰问1；春节慰问2等");
    }

    @Test
    void records_that_the_reader_may_not_see_are_not_named() {
        Summary summary = visited("{a.people}人次").composed();
        assertThat(cells(summary, records(summary, 2, true, null)).get(0))
                .last()
                .isEqualTo("");
    }

    @Test
    void records_that_name_a_person_are_not_named_in_a_document_that_is_passed_on() {
        Summary summary = visited("{a.people}人次").composed();
        RecordLink member = new RecordLink("罗军平", "/members/", true);
        assertThat(cells(summary, records(summary, 2, true, member)).get(0))
                .last()
                .isEqualTo("");
    }
}
