package org.unionledger.statistics.view;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;
import org.unionledger.statistics.pivot.Dimension;
import org.unionledger.statistics.pivot.PivotQuestion;
import org.unionledger.statistics.pivot.Pivots;
import org.unionledger.statistics.pivot.Questions;
import org.unionledger.statistics.pivot.Slice;

/** Reads views for places with little room. */
@Service
public class Glances {

    private static final Logger LOG = LoggerFactory.getLogger(Glances.class);
    private static final int UNIONS = 10;

    private final Views views;
    private final Questions questions;
    private final Pivots pivots;

    Glances(Views views, Questions questions, Pivots pivots) {
        this.views = views;
        this.questions = questions;
        this.pivots = pivots;
    }

    /** Empty when it asks for an indicator that is no longer known here: the others are shown all the same. */
    public Optional<Glance> of(Scope scope, Standpoint standpoint, Words words, SavedView view) {
        try {
            PivotQuestion asked =
                    questions.of(scope, standpoint, views.askedBy(scope, view).with("view", view.id()));
            boolean many = asked.rows() == Dimension.UNIONS && !asked.slice().top();
            return Optional.of(new Glance(
                    view, pivots.of(scope, words, many ? asked.sliced(new Slice(UNIONS, 0, false)) : asked)));
        } catch (NotInScope gone) {
            LOG.info("View {} asks for what is not there: {}", view.id(), gone.getMessage());
            return Optional.empty();
        }
    }
}
