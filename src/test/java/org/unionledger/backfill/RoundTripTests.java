package org.unionledger.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.reading.AgainstBook;
import org.unionledger.reading.Held;
import org.unionledger.reading.ReadFigure;
import org.unionledger.reading.ReadText;
import org.unionledger.reading.Readings;
import org.unionledger.summary.BoundFigure;
import org.unionledger.summary.Summaries;
import org.unionledger.summary.Summary;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/**
 * An old summary is read, its figures are drafted, confirmed and told again: a summary composed of the same year tells the same
 * figures. The page is one of those the reader is tried with ({@code src/test/resources/reading}).
 */
@LedgerTest
@Transactional
class RoundTripTests {

    private static final Path PAGE = Path.of("src/test/resources/reading/01.txt");

    @Autowired
    Organizations organizations;

    @Autowired
    Readings readings;

    @Autowired
    Backfills backfills;

    @Autowired
    AgainstBook book;

    @Autowired
    FigureReader reader;

    @Autowired
    Summaries summaries;

    @Autowired
    As as;

    private Organization street;
    private Scope officer;
    private long reading;

    @BeforeEach
    void aPageIsKept() throws IOException {
        street = organizations.foundRoot("青石街道总工会", OrganizationKind.STREET);
        officer = as.scope(Role.STREET_OFFICER, street.id());
        String page =
                Files.readString(PAGE).replaceFirst("(?s)^.*?\n----\n", "").replaceAll("⟦([^⟧|]*)\\|[^⟧]*⟧", "$1");
        reading = readings.keep(officer, street.id(), "总结.txt", page.getBytes(StandardCharsets.UTF_8));
    }

    /** The first of each indicator that the reader proposes for a result. */
    private Set<Chosen> proposed() {
        Set<Chosen> chosen = new LinkedHashSet<>();
        Set<String> indicators = new HashSet<>();
        List<ReadFigure> figures = text().figures();
        for (int i = 0; i < figures.size(); i++) {
            ReadFigure figure = figures.get(i);
            boolean result = figure.role() == org.unionledger.reading.Role.RESULT
                    && !figure.unit().equals("%");
            if (result && figure.indicator() != null && indicators.add(figure.indicator())) {
                chosen.add(new Chosen(1, i));
            }
        }
        return chosen;
    }

    private ReadText text() {
        return readings.open(officer, reading).texts().get(0);
    }

    @Test
    void what_was_read_and_confirmed_is_told_again() {
        int drafted = backfills.propose(officer, reading, proposed());
        assertThat(drafted).isGreaterThanOrEqualTo(10);
        assertThat(backfills.of(officer, reading))
                .allSatisfy(judged -> assertThat(judged.problems())
                        .as(judged.backfill().quote())
                        .isEmpty());

        assertThat(backfills.confirm(officer, reading)).isEqualTo(drafted);

        Summary summary = summaries.compose(officer, street.id(), SummaryRequest.annual(2023), AsOf.NOW);
        List<BoundFigure> told = new ArrayList<>();
        for (Judged judged : backfills.of(officer, reading)) {
            Told entry = judged.backfill().told();
            assertThat(reader.read(entry.query(), AsOf.NOW).value())
                    .as(entry.indicator().value())
                    .isEqualByComparingTo(entry.value());
            summary.figures().stream()
                    .filter(figure -> isOf(figure, entry))
                    .findFirst()
                    .ifPresent(figure -> {
                        assertThat(figure.value()).as(figure.name()).isEqualByComparingTo(entry.value());
                        told.add(figure);
                    });
        }
        assertThat(told)
                .as("figures of the page that the composed summary tells")
                .hasSizeGreaterThanOrEqualTo(10);
    }

    /** A balance is told of a day, and asked at the end of a year. */
    private static boolean isOf(BoundFigure figure, Told entry) {
        FigureQuery query = figure.query();
        return query != null
                && query.indicator().equals(entry.indicator())
                && query.where().isEmpty()
                && query.period().to().equals(entry.period().to());
    }

    @Test
    void against_the_book_the_page_then_agrees() {
        Set<Chosen> chosen = proposed();
        backfills.propose(officer, reading, chosen);
        backfills.confirm(officer, reading);

        List<Held> held =
                book.hold(officer, street.id(), readings.open(officer, reading)).get(0);

        assertThat(chosen)
                .allSatisfy(each -> assertThat(held.get(each.figure()).verdict())
                        .as(held.get(each.figure()).figure().text())
                        .isEqualTo(Held.Verdict.AGREES));
    }

    @Test
    void withdrawn_the_book_is_as_empty_as_before() {
        backfills.propose(officer, reading, proposed());
        backfills.confirm(officer, reading);

        backfills
                .of(officer, reading)
                .forEach(each -> backfills.withdraw(officer, each.backfill().id(), "已导入真实记录"));

        assertThat(backfills.of(officer, reading))
                .allSatisfy(
                        each -> assertThat(reader.read(each.backfill().told().query(), AsOf.NOW)
                                        .value())
                                .isZero());
    }
}
