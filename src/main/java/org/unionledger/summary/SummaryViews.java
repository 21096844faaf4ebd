package org.unionledger.summary;

import org.springframework.stereotype.Component;
import org.unionledger.figures.FigureLinks;
import org.unionledger.frame.Words;

/** Makes summaries ready for the pages of the application. */
@Component
public class SummaryViews {

    private final FigureLinks links;

    SummaryViews(FigureLinks links) {
        this.links = links;
    }

    /** Every figure opens its facts, or its row of the annex. */
    public SummaryView linked(Summary summary, Words words) {
        return SummaryView.linked(
                summary,
                Annex.of(summary, Evidence.NONE, words),
                words,
                part -> links.bare(words, part.figure(), summary.asOf(), part.scope()));
    }
}
