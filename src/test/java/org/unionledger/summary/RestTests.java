package org.unionledger.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;

/** What the book has and the outline does not tell is listed behind it, where the writer asks for that. */
class RestTests {

    private static SummariesFixture aStreetThatVisitsAndPlants() {
        SummariesFixture street = SummariesFixture.aStreet()
                .withSections(
                        "- heading: 坚持精准帮扶", "  paragraphs:", "    - say: [\"走访职工{a.visits}人次，其中女职工{a.women}人次。\"]");
        street.book()
                .knows("a.visits", "慰问人次", "人次")
                .knows("a.women", "慰问女职工人次", "人次")
                .knows("a.trees", "植树棵数", "棵")
                .knows("a.boards", "更新专栏期数", "期")
                .knows("a.rate", "慰问率", "%", "a.visits / a.women");
        street.book().fact("a.visits", SummariesFixture.STREET, 2025, "30");
        return street;
    }

    private static List<String> rest(Summary summary) {
        return summary.sections().stream()
                .filter(section -> section.heading().contains("其他工作数据"))
                .flatMap(section -> section.paragraphs().stream())
                .map(Paragraph::text)
                .toList();
    }

    private static Summary annual(SummariesFixture street) {
        return street.composed(SummaryRequest.annual(2025).withRest(true));
    }

    @Test
    void what_no_sentence_tells_is_listed_by_subject_and_what_is_not_known_is_not() {
        SummariesFixture street = aStreetThatVisitsAndPlants();
        street.book().fact("a.trees", SummariesFixture.STREET, 2025, "120");

        Summary summary = annual(street);

        assertThat(rest(summary)).containsExactly("帮扶送温暖：植树棵数为120棵。");
        assertThat(summary.sections()).extracting(Section::heading).containsExactly("一、坚持精准帮扶", "二、其他工作数据");
        assertThat(summary.figures()).extracting(BoundFigure::text).containsExactly("30", "120");
    }

    @Test
    void only_where_it_is_asked_for() {
        SummariesFixture street = aStreetThatVisitsAndPlants();
        street.book().fact("a.trees", SummariesFixture.STREET, 2025, "120");

        assertThat(rest(street.composed(SummaryRequest.annual(2025)))).isEmpty();
        assertThat(rest(annual(aStreetThatVisitsAndPlants())))
                .as("all there is is told")
                .isEmpty();
    }

    @Test
    void a_part_that_was_entered_by_itself_is_listed_unless_it_is_all_there_is() {
        SummariesFixture street = aStreetThatVisitsAndPlants();
        Breakdown pines = Breakdown.of("kind", "松树");
        street.book().fact("a.trees", SummariesFixture.STREET, 2025, pines, "20");
        street.entering(new FigureQuery(new IndicatorId("a.trees"), SummariesFixture.STREET, Period.year(2025), pines));

        assertThat(rest(annual(street))).containsExactly("帮扶送温暖：植树棵数为20棵。");

        street.book().fact("a.trees", SummariesFixture.STREET, 2025, Breakdown.of("kind", "柏树"), "100");

        assertThat(rest(annual(street))).containsExactly("帮扶送温暖：植树棵数为120棵，植树棵数为20棵（松树）。");
    }
}
