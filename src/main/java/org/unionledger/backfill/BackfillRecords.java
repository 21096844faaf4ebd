package org.unionledger.backfill;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Posting;
import org.unionledger.figures.RecordKind;
import org.unionledger.figures.RecordLink;
import org.unionledger.figures.Source;

/** Opens the entries behind figures, and counts them again. */
@Component
class BackfillRecords implements RecordKind {

    static final String KIND = "backfill.entry";

    private static final int AT_A_TIME = 1_000;

    private final BackfillRepository repository;
    private final FigureReader figures;
    private final MessageSource messages;
    private final Clock clock;

    BackfillRecords(BackfillRepository repository, FigureReader figures, MessageSource messages, Clock clock) {
        this.repository = repository;
        this.figures = figures;
        this.messages = messages;
        this.clock = clock;
    }

    static Source source(long id) {
        return new Source(KIND, id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The titles are Chinese, as documents are. */
    @Override
    public Map<Long, RecordLink> links(Scope scope, Collection<Long> records) {
        if (!scope.may(Right.READ_LEDGERS)) {
            return Map.of();
        }
        Map<Long, RecordLink> links = new HashMap<>();
        repository
                .named(scope.place(), records, LocalDate.now(clock))
                .forEach(each -> links.put(each.id(), new RecordLink(title(each), "/backfills/" + each.id())));
        return links;
    }

    private String title(Backfill backfill) {
        Told told = backfill.told();
        String indicator = figures.indicator(told.indicator())
                .map(found -> found.name())
                .orElse(told.indicator().value());
        return messages.getMessage(
                "backfill.record",
                new Object[] {
                    indicator,
                    told.period().from().toString(),
                    told.period().to().toString()
                },
                Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public void recount(BiConsumer<Source, List<Posting>> statement) {
        List<Backfill> found = repository.after(0, AT_A_TIME);
        while (!found.isEmpty()) {
            found.forEach(each -> statement.accept(
                    source(each.id()), BackfillPostings.of(each.told(), each.quantity(), each.endedOn())));
            found = repository.after(found.get(found.size() - 1).id(), AT_A_TIME);
        }
    }
}
