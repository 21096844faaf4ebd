package org.unionledger.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FactCursor;
import org.unionledger.figures.FactLine;
import org.unionledger.figures.FactPage;
import org.unionledger.figures.FactsBehind;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.RecordLink;
import org.unionledger.figures.Source;

/** Opens the figures of a summary. */
@Component
class EvidenceReader {

    private static final int PAGE = 1000;

    private final FactsBehind facts;

    EvidenceReader(FactsBehind facts) {
        this.facts = facts;
    }

    /** @param most facts read for each figure; a figure of more of them stays incomplete */
    Evidence read(Scope scope, Summary summary, int most) {
        Map<FigureQuery, Evidence.Records> records = new HashMap<>();
        summary.figures().stream()
                .flatMap(figure -> figure.parts().stream())
                .map(part -> part.figure().query())
                .distinct()
                .forEach(query -> records.put(query, records(scope, query, summary.asOf(), most)));
        return new Evidence(records);
    }

    private Evidence.Records records(Scope scope, FigureQuery query, AsOf asOf, int most) {
        List<FactLine> lines = new ArrayList<>();
        @Nullable FactCursor next = null;
        do {
            FactPage page = facts.page(scope, query, asOf, next, Math.min(PAGE, most - lines.size()));
            lines.addAll(page.facts());
            next = page.next();
        } while (next != null && lines.size() < most);
        return new Evidence.Records(settled(lines), next == null);
    }

    /** What each record says after all corrections. */
    private static List<Evidence.Stated> settled(List<FactLine> lines) {
        Map<Source, BigDecimal> quantities = new LinkedHashMap<>();
        Map<Source, RecordLink> links = new HashMap<>();
        for (FactLine line : lines) {
            quantities.merge(line.source(), line.quantity(), BigDecimal::add);
            if (line.link() != null) {
                links.put(line.source(), line.link());
            }
        }
        List<Evidence.Stated> stated = new ArrayList<>();
        quantities.forEach((source, quantity) -> {
            if (quantity.signum() != 0) {
                stated.add(new Evidence.Stated(source, quantity, links.get(source)));
            }
        });
        return stated;
    }
}
