package org.unionledger.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;

/** Tells of records that what they state counts on another day, as their own is closed (补记). */
@Service
public class LateRecords {

    private final LateRepository repository;
    private final IndicatorCatalogue catalogue;
    private final Clock clock;

    LateRecords(LateRepository repository, IndicatorCatalogue catalogue, Clock clock) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * What the page of a record says of it, the latest day of counting first; empty where all of it counts on its own days.
     * Whether the reader may see the record has been asked before.
     */
    public List<LateNotice> notices(Scope scope, Words words, Source source) {
        return datedAway(scope, source.kind(), List.of(source.record())).stream()
                .map(each -> notice(scope, words, each))
                .toList();
    }

    /**
     * What a step did to records, and how much of that counts today because their days are closed: for where their own
     * pages are not shown next.
     *
     * @param done what the step says of itself
     */
    public String told(Scope scope, Words words, String done, String kind, Collection<Long> records) {
        return datedAway(scope, kind, records).stream()
                .filter(each -> each.day().equals(today()))
                .map(each -> words.text("figures.late.after", done, text(words, each)))
                .findFirst()
                .orElse(done);
    }

    /** The other days on which something counts that a record states, the latest first. */
    public List<LateDay> days(Source source) {
        return repository.days(source);
    }

    private List<DatedAway> datedAway(Scope scope, String kind, Collection<Long> records) {
        return repository.datedAway(kind, records, scope.place(), today());
    }

    private LateNotice notice(Scope scope, Words words, DatedAway late) {
        return new LateNotice(text(words, late), scope.may(Right.READ_FIGURES) ? href(late) : null);
    }

    private static @Nullable String href(DatedAway late) {
        return late.visible() ? ClosingLine.href(late.closing()) : null;
    }

    private String text(Words words, DatedAway late) {
        var formats = new Formats(words);
        var first = formats.day(late.firstDay());
        var days = late.firstDay().equals(late.lastDay())
                ? first
                : words.text("figures.late.days", first, formats.day(late.lastDay()));
        var day = formats.day(late.day());
        return words.text(
                late.corrected() ? "figures.late.corrected" : "figures.late.counted",
                days,
                formats.day(late.through()),
                words.text(late.day().equals(today()) ? "figures.late.today" : "figures.late.on", day));
    }

    /**
     * How many records would state something on a day that is closed now.
     *
     * @param records what each would state; asked for only if anything is closed
     */
    public int count(Supplier<List<List<Posting>>> records) {
        return repository
                .lastClosedDay()
                .map(last -> count(records.get(), last))
                .orElse(0);
    }

    private int count(List<List<Posting>> records, LocalDate last) {
        var asked = records.stream()
                .map(record -> record.stream()
                        .filter(posting -> !posting.day().isAfter(last))
                        .map(this::statement)
                        .collect(Collectors.toSet()))
                .toList();
        var closed = repository.closed(
                asked.stream().flatMap(Collection::stream).distinct().toList());
        return (int) asked.stream()
                .filter(statements -> statements.stream().anyMatch(closed::contains))
                .count();
    }

    private LateRepository.Statement statement(Posting posting) {
        var stock = catalogue.get(posting.indicator()).indicator().kind() == IndicatorKind.STOCK;
        return new LateRepository.Statement(posting.organization(), posting.day(), stock);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
