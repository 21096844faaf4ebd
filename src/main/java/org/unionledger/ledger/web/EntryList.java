package org.unionledger.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.RowCount;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.EntryFilter;
import org.unionledger.ledger.EntryOrder;
import org.unionledger.ledger.EntryPage;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.web.ListView.Cell;
import org.unionledger.ledger.web.ListView.Column;
import org.unionledger.ledger.web.ListView.Filter;
import org.unionledger.ledger.web.ListView.Line;
import org.unionledger.ledger.web.ListView.Option;
import org.unionledger.ledger.web.ListView.Place;
import org.unionledger.organization.Organizations;

/** Composes a page of a register's list. */
@Component
class EntryList {

    static final int LINES = 50;

    /** Within how many days something is to be closed. */
    private static final List<String> DAYS = List.of("7", "30");

    private static final Pattern DAY_COUNT = Pattern.compile("[0-9]{1,4}");

    private final Ledgers ledgers;
    private final Organizations organizations;
    private final Clock clock;

    EntryList(Ledgers ledgers, Organizations organizations, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
        this.organizations = organizations;
    }

    ListView of(
            Scope scope,
            Standpoint standpoint,
            Words words,
            Declaration ledger,
            ListQuestion question,
            ListAddress address) {
        EntryFilter filter = question.filter();
        EntryPage page =
                ledgers.page(scope, ledger.id(), filter, question.order(), address.value(ListAddress.AFTER), LINES);
        Shown shown = new Shown(words);
        return new ListView(
                ledger,
                shown.label(ledger.name()),
                columns(ledger, question, shown, address),
                choosable(ledger, question, shown),
                lines(scope, page.entries(), question.columns(), shown, words),
                count(scope, ledger, filter, page, address),
                filters(ledger, filter, shown),
                ledger.due() == null ? null : due(words, address.value(ListQuestion.DUE)),
                places(scope, standpoint),
                address,
                filter.from(),
                filter.to(),
                page.next() == null ? null : address.after(page.next()).toString(),
                filter.from() != null || filter.to() != null || isNarrowed(filter, standpoint));
    }

    /** Counted only where it is not known by now: who sees all of it on one page has counted it. */
    private RowCount count(Scope scope, Declaration ledger, EntryFilter filter, EntryPage page, ListAddress address) {
        if (page.next() == null && address.value(ListAddress.AFTER).isEmpty()) {
            return RowCount.exactly(page.entries().size());
        }
        return page.total() == null ? ledgers.countQuickly(scope, ledger.id(), filter) : RowCount.exactly(page.total());
    }

    private static boolean isNarrowed(EntryFilter filter, Standpoint standpoint) {
        return !filter.equals(EntryFilter.all(standpoint.union()).between(filter.from(), filter.to()));
    }

    private static List<Column> columns(Declaration ledger, ListQuestion question, Shown shown, ListAddress address) {
        return Stream.concat(Stream.of(ledger.field(ledger.day())), question.columns().stream())
                .map(field -> column(ledger, field, question.order(), shown, address))
                .toList();
    }

    private static Column column(Declaration ledger, Field field, EntryOrder order, Shown shown, ListAddress address) {
        boolean isDay = field.key().equals(ledger.day());
        boolean sorted =
                order.field().equals(field.key()) || (isDay && order.field().equals(EntryOrder.DAY));
        String next = sorted && order.descending() ? "asc" : "desc";
        String sort = isDay || EntryOrder.isOffered(ledger, field)
                ? address.with("sort", field.key()).with("order", next).toString()
                : null;
        return new Column(
                field.key(),
                shown.head(field),
                field.kind().isNumber(),
                true,
                sort,
                sorted ? order.descending() ? "descending" : "ascending" : "");
    }

    private static List<Column> choosable(Declaration ledger, ListQuestion question, Shown shown) {
        return ledger.fields().stream()
                .filter(field -> field.kind().isOpen() && !field.key().equals(ledger.day()))
                .map(field -> new Column(
                        field.key(),
                        shown.label(field.label()),
                        false,
                        question.columns().contains(field),
                        null,
                        ""))
                .toList();
    }

    private List<Line> lines(Scope scope, List<Entry> entries, List<Field> columns, Shown shown, Words words) {
        LocalDate today = LocalDate.now(clock);
        Map<OrganizationId, String> names = organizations.names(
                scope, entries.stream().map(Entry::organization).distinct().toList());
        return entries.stream()
                .map(entry -> new Line(
                        entry.id(),
                        shown.day(entry.day()),
                        columns.stream()
                                .map(field -> new Cell(
                                        shown.value(field, entry.values()),
                                        field.kind().isNumber()))
                                .toList(),
                        names.getOrDefault(entry.organization(), ""),
                        entry.highlight(),
                        ledgers.number(entry),
                        DueMark.of(entry, today, shown, words)))
                .toList();
    }

    private static List<Filter> filters(Declaration ledger, EntryFilter filter, Shown shown) {
        return ledger.chosen().stream()
                .map(field -> filter(field, filter.words().get(field.key()), shown))
                .toList();
    }

    /** A word that somebody wrote beside the choices stays choosable while it is chosen. */
    private static Filter filter(Field field, @Nullable String chosen, Shown shown) {
        List<Option> options = new ArrayList<>(field.choices().stream()
                .map(choice -> new Option(choice.value(), shown.label(choice.label())))
                .toList());
        if (chosen != null && field.choice(chosen).isEmpty()) {
            options.add(new Option(chosen, chosen));
        }
        return new Filter(
                ListQuestion.WORD + field.key(),
                shown.label(field.label()),
                options,
                field.otherWords(),
                chosen == null ? "" : chosen);
    }

    /** Another number of days than those offered stays choosable while it is chosen. */
    private static Filter due(Words words, String chosen) {
        List<Option> options = new ArrayList<>(List.of(
                new Option("open", words.text("ledger.due.open")), new Option("late", words.text("ledger.due.late"))));
        Stream.concat(DAYS.stream(), Stream.of(chosen).filter(DAY_COUNT.asMatchPredicate()))
                .distinct()
                .map(days -> new Option(days, words.text("ledger.due.within", Integer.valueOf(days))))
                .forEach(options::add);
        return new Filter(ListQuestion.DUE, words.text("ledger.due"), options, false, chosen);
    }

    private List<Place> places(Scope scope, Standpoint standpoint) {
        return organizations.children(scope, standpoint.union()).stream()
                .map(union -> new Place(union.id().value(), union.name()))
                .toList();
    }
}
