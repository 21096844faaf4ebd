package org.unionledger.demo;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.testing.Regime;

/**
 * Looks, as an officer, whether a regime is alive in a book: its registers and pages list records, its indicators have figures.
 *
 * @param whole the union whose figures are asked for
 * @param year  the days asked about
 */
record RegimeWalk(Ledgers ledgers, FigureReader figures, DemoPages pages, OrganizationId whole, Period year) {

    /** By page, what shows that it lists records: a link to one of them, or a number that was filled in. */
    private static final Map<String, String> RECORDS = Map.ofEntries(
            Map.entry("/employers", "href=\"/employers/\\d+"),
            Map.entry("/organizations", "href=\"/organizations/\\d+"),
            Map.entry("/establishments", "href=\"/establishments/\\d+"),
            Map.entry("/establishments/targets", "name=\"target-\\d+\" value=\"\\d+"),
            Map.entry("/establishments/weeks", "href=\"/organizations/\\d+"),
            Map.entry("/zones", "href=\"/establishments\\?zone=\\d+"),
            Map.entry("/inspections", "href=\"/inspections/\\d+"),
            Map.entry("/committees", "href=\"/organizations/\\d+/committees"),
            Map.entry("/committees?body=women", "href=\"/organizations/\\d+/committees"),
            Map.entry("/members", "href=\"/members/\\d+"),
            Map.entry("/members/structure", "href=\"/members\\?"),
            Map.entry("/rounds", "href=\"/rounds/\\d+"),
            Map.entry("/targets", "href=\"/figures/facts\\?"),
            Map.entry("/meetings", "href=\"/meetings/\\d+"),
            Map.entry("/plan", "href=\"/plan/items/\\d+"),
            Map.entry("/summaries/annual", "href=\"/figures/facts\\?"),
            Map.entry("/reports/receiving?form=monthly", "href=\"/reports/\\d+"));

    /** What is rightly nothing in a book so young and small, and why. */
    private static final Map<String, String> SILENT = Map.of(
            "target.judged", "a round is settled days after its publication, and the demo tells up to today",
            "rights.cases.open", "of the few complaints of a street so small none need be open today");

    void of(Regime regime) {
        SoftAssertions.assertSoftly(softly -> {
            if (!regime.page().isEmpty()) {
                String record = Objects.requireNonNull(RECORDS.get(regime.page()), regime.page());
                softly.assertThat(pages.main(regime.page())).as(regime.page()).containsPattern(record);
            }
            ledgers.declarations().stream()
                    .filter(ledger -> ledger.regimes().contains(regime.number()))
                    .forEach(ledger -> lists(softly, ledger));
            regime.indicators().forEach(indicator -> has(softly, indicator));
        });
    }

    private void lists(SoftAssertions softly, Declaration ledger) {
        String address = "/ledgers/%s?from=%s&to=%s".formatted(ledger.id(), year.from(), year.to());
        softly.assertThat(pages.main(address))
                .as(address)
                .contains(ledger.name().chinese())
                .containsPattern("href=\"/ledgers/" + ledger.id() + "/\\d+\"");
        ledger.postings().forEach(posting -> has(softly, posting.indicator().value()));
    }

    private void has(SoftAssertions softly, String indicator) {
        if (SILENT.containsKey(indicator)) {
            return;
        }
        BigDecimal value =
                figures.read(FigureQuery.of(indicator, whole, year), AsOf.NOW).value();
        softly.assertThat(value).as(indicator).isNotNull().isNotEqualByComparingTo(BigDecimal.ZERO);
    }
}
