package org.unionledger.evaluation.round;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Posting;
import org.unionledger.figures.RecordKind;
import org.unionledger.figures.RecordLink;
import org.unionledger.figures.Source;

/** Opens the rounds behind figures, and counts them again. */
@Component
class RoundRecords implements RecordKind {

    static final IndicatorId JUDGED = new IndicatorId("target.judged");

    private static final int AT_A_TIME = 100;

    private final RoundRepository repository;
    private final ScoreRepository scores;
    private final Clock clock;

    RoundRecords(RoundRepository repository, ScoreRepository scores, Clock clock) {
        this.repository = repository;
        this.scores = scores;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Rounds.KIND;
    }

    @Override
    public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
        if (!scope.may(Right.READ_EVALUATIONS)) {
            return Map.of();
        }
        Map<Long, RecordLink> links = new LinkedHashMap<>();
        repository
                .named(List.copyOf(records), scope.place(), LocalDate.now(clock))
                .forEach(round -> links.put(
                        round.id(), new RecordLink(round.year() + " " + round.name(), "/rounds/" + round.id())));
        return links;
    }

    @Override
    public void recount(BiConsumer<Source, List<Posting>> statement) {
        List<Round> rounds = repository.settledAfter(0, AT_A_TIME);
        while (!rounds.isEmpty()) {
            rounds.forEach(round ->
                    statement.accept(new Source(Rounds.KIND, round.id()), postings(round, scores.ofRound(round.id()))));
            rounds = repository.settledAfter(rounds.get(rounds.size() - 1).id(), AT_A_TIME);
        }
    }

    /** Each judged union once, on the day the round was settled. */
    static List<Posting> postings(Round round, List<Score> judged) {
        LocalDate on = Objects.requireNonNull(round.finalisedOn());
        return judged.stream()
                .map(score -> new Posting(JUDGED, score.union(), on, Breakdown.NONE, BigDecimal.ONE))
                .toList();
    }
}
