package org.unionledger.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Period;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.reading.ReadFigure;
import org.unionledger.reading.Readings;
import org.unionledger.summary.BoundFigure;
import org.unionledger.summary.Summaries;
import org.unionledger.summary.Summary;
import org.unionledger.summary.SummaryKind;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/**
 * Pages of unions of all kinds ({@code src/test/resources/reading}) are read for a union without a book: every result that can be
 * entered is confirmed as proposed, and a summary of the same kind and time tells each of them with the very value.
 */
@LedgerTest
@Transactional
class PagesToldAgainTests {

    @Autowired
    Organizations organizations;

    @Autowired
    Readings readings;

    @Autowired
    Backfills backfills;

    @Autowired
    Summaries summaries;

    @Autowired
    As as;

    private Scope officer;
    private Organization union;

    /** @param least of its figures that are entered as they were proposed */
    @ParameterizedTest(name = "{0}: {3} {4}, part {5}, at least {6} figures")
    @CsvSource({
        "01, 青石街道总工会, STREET, ANNUAL, 2023, 1, 19",
        "85, 大泉镇总工会, STREET, HALF_YEAR, 2023, 1, 13",
        "15, 滨江街道总工会, STREET, MONTH, 2024, 5, 9",
        "06, 桂花社区工会, COMMUNITY, QUARTER, 2023, 3, 11",
        "100, 恒泰纺织有限公司工会, GRASSROOTS, ANNUAL, 2023, 1, 16",
        "21, 永兴食品集团工会, GRASSROOTS, QUARTER, 2024, 1, 6",
        "151, 春晖中学工会, GRASSROOTS, ANNUAL, 2023, 1, 11",
        "05, 县财政局机关工会, GRASSROOTS, ANNUAL, 2022, 1, 6",
    })
    void what_is_confirmed_of_a_page_is_told_with_the_same_value(
            String page, String name, OrganizationKind level, SummaryKind kind, int year, int part, int least)
            throws IOException {
        union = organizations.foundRoot(name, level);
        officer = as.scope(role(level), union.id());
        long reading = readings.keep(officer, union.id(), "总结.txt", content(page));
        backfills.propose(officer, reading, results(reading));
        removeWhatCannotBeConfirmed(reading);
        assertThat(backfills.confirm(officer, reading)).isGreaterThanOrEqualTo(least);

        Summary summary = summaries.compose(
                officer, union.id(), SummaryRequest.of(kind, year, part).withRest(true), AsOf.NOW);

        assertThat(confirmedWithin(reading, summary.period()))
                .hasSizeGreaterThanOrEqualTo(least)
                .allSatisfy(told ->
                        assertThat(summary.figures()).as(told.toString()).anyMatch(figure -> tells(figure, told)));
        assertThat(summary.figures()).noneMatch(figure -> figure.value().signum() == 0);
    }

    private static Role role(OrganizationKind level) {
        return level == OrganizationKind.GRASSROOTS ? Role.ENTERPRISE_CHAIR : Role.STREET_OFFICER;
    }

    private static byte[] content(String page) throws IOException {
        return Files.readString(Path.of("src/test/resources/reading", page + ".txt"))
                .replaceFirst("(?s)^.*?\n----\n", "")
                .replaceAll("⟦([^⟧|]*)\\|[^⟧]*⟧", "$1")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Set<Chosen> results(long reading) {
        Set<Chosen> chosen = new LinkedHashSet<>();
        List<ReadFigure> figures =
                readings.open(officer, reading).texts().get(0).figures();
        for (int i = 0; i < figures.size(); i++) {
            ReadFigure figure = figures.get(i);
            boolean result = figure.role() == org.unionledger.reading.Role.RESULT;
            if (result && figure.value() != null && !figure.unit().equals("%")) {
                chosen.add(new Chosen(1, i));
            }
        }
        return chosen;
    }

    /** Of what nobody knows what it is, and what the page tells twice. */
    private void removeWhatCannotBeConfirmed(long reading) {
        for (boolean removed = true; removed; ) {
            List<Judged> refused = backfills.of(officer, reading).stream()
                    .filter(judged -> !judged.problems().isEmpty())
                    .toList();
            removed = !refused.isEmpty();
            List<Judged> first = refused.stream()
                    .filter(judged -> judged.backfill().entry().indicator() == null)
                    .toList();
            (first.isEmpty() ? refused.stream().limit(1).toList() : first)
                    .forEach(judged ->
                            backfills.remove(officer, judged.backfill().id()));
        }
    }

    private List<Told> confirmedWithin(long reading, Period period) {
        return backfills.of(officer, reading).stream()
                .map(judged -> judged.backfill().told())
                .filter(told -> !told.period().from().isBefore(period.from())
                        && !told.period().to().isAfter(period.to()))
                .toList();
    }

    private boolean tells(BoundFigure figure, Told told) {
        return figure.query() != null
                && figure.query().indicator().equals(told.indicator())
                && figure.query().organization().equals(union.id())
                && figure.value().compareTo(told.value()) == 0;
    }
}
