package org.unionledger.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.figures.IndicatorUse.Kind.POSTS;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.testing.LedgerTest;

/** What all modules together say of the indicators. */
@LedgerTest
class IndicatorUsesTests {

    @Autowired
    CatalogueEntries entries;

    @Autowired
    FigureReader reader;

    private List<IndicatorUse> uses;

    @BeforeEach
    void ask() {
        uses = entries.uses(Scope.operatorAt(new OrganizationId(1)));
    }

    @Test
    void everything_that_is_posted_or_told_is_an_indicator() {
        assertThat(uses)
                .hasSizeGreaterThan(100)
                .allSatisfy(use -> assertThat(reader.indicator(use.indicator()))
                        .as("%s", use.indicator())
                        .isPresent());
    }

    @Test
    void every_indicator_is_posted_by_somebody_or_computed_but_never_both() {
        var posted = uses.stream()
                .filter(use -> use.kind() == POSTS)
                .map(IndicatorUse::indicator)
                .collect(Collectors.toSet());
        assertThat(new IndicatorFiles().read())
                .isNotEmpty()
                .extracting(IndicatorDefinition::indicator)
                .allSatisfy(indicator -> assertThat(posted.contains(indicator.id()))
                        .as("%s is posted", indicator.id())
                        .isEqualTo(indicator.kind() != IndicatorKind.FORMULA));
    }

    @Test
    void modules_that_post_say_so_and_reports_say_what_they_tell() {
        assertThat(uses)
                .extracting(IndicatorUse::href)
                .contains("/ledgers/visit", "/members", "/employers", "/summaries/annual?outline=street", "/");
    }
}
