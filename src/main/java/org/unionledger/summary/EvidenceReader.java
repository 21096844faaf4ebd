package org.unionledger.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.figures.FactLine;
import org.unionledger.figures.FactsBehind;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FirstFacts;
import org.unionledger.figures.RecordLink;
import org.unionledger.figures.Source;

/** Opens the figures of a summary. */
@Component
class EvidenceReader {

    private final FactsBehind facts;

    EvidenceReader(FactsBehind facts) {
        this.facts = facts;
    }

    /** @param most facts read for each figure; a figure of more of them stays incomplete */
    Evidence read(Scope scope, Summary summary, int most) {
        List<FigureQuery> queries = summary.figures().stream()
                .flatMap(figure -> figure.parts().stream())
                .map(part -> part.figure().query())
                .distinct()
                .toList();
        List<FirstFacts> found = facts.first(scope, queries, summary.asOf(), most);
        Map<FigureQuery, Evidence.Records> records = new HashMap<>();
        for (int i = 0; i < queries.size(); i++) {
            FirstFacts first = found.get(i);
            records.put(queries.get(i), new Evidence.Records(settled(first.facts()), first.all()));
        }
        return new Evidence(records);
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
