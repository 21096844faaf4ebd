package org.unionledger.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Words;

/** Composed summaries for those who write them. */
public final class SampleSummaries {

    private SampleSummaries() {}

    public static Words chinese() {
        return new Words(SummariesFixture.messages(), Locale.SIMPLIFIED_CHINESE);
    }

    public static Summary ofAYearOfWork() {
        try {
            return InventedYear.aStreetWithAYearOfWork().composedAsShipped();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** @param community the name of a community of which a figure is told */
    public static Summary ofOneSection(String community) {
        SummariesFixture street = SummariesFixture.aStreet()
                .withCommunity(2, community)
                .withCommunity(3, "西园社区")
                .withSections("- {heading: 甲, paragraphs: [{say: ['{each community of a.a: {name}{it}家}。']}]}");
        street.book().fact("a.a", new OrganizationId(2), 2025, "7").fact("a.a", new OrganizationId(3), 2025, "5");
        return street.composed();
    }

    public static Annex annexOf(Summary summary) {
        return Annex.of(summary, Evidence.NONE, chinese());
    }

    /** The same, issued. */
    public static Summary issued(Summary summary, Letter letter) {
        return new Summary(
                summary.request(),
                summary.outlineId(),
                summary.outlineVersion(),
                summary.union(),
                summary.unionName(),
                summary.period(),
                summary.periodName(),
                summary.asOf(),
                summary.composedAt(),
                summary.signedOn(),
                summary.title(),
                summary.opening(),
                summary.sections(),
                summary.closing(),
                summary.figures(),
                letter);
    }
}
