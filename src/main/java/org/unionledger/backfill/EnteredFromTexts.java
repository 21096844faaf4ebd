package org.unionledger.backfill;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.Period;
import org.unionledger.summary.EnteredFigures;

/** Lets a summary list what was confirmed of an old one as it was told there: 职工书屋4个, and not the sum with other venues alone. */
@Component
class EnteredFromTexts implements EnteredFigures {

    private final BackfillRepository repository;

    EnteredFromTexts(BackfillRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<FigureQuery> entered(OrganizationId union, Period period) {
        return repository.confirmed(union, period.from(), period.to()).stream()
                .map(entry -> entry.told().query())
                .distinct()
                .toList();
    }
}
