package org.unionledger.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.IndicatorKind;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;
import org.unionledger.reading.ReadingPage.Choice;
import org.unionledger.reading.ReadingPage.Row;
import org.unionledger.reading.ReadingPage.TextView;

/** Makes of a reading what its page shows, beside the book of a union. */
@Component
class ReadingPages {

    private static final Set<Role> ASIDE = EnumSet.of(Role.ORDINAL, Role.REFERENCE, Role.RULE, Role.SCHEDULE);

    /** All others may be what was done, whatever the reader took them for: who knows the text decides. */
    private static final Set<Role> NEVER_DONE = EnumSet.of(Role.ORDINAL, Role.REFERENCE, Role.MASKED, Role.GARBLED);

    private final AgainstBook book;
    private final FigureReader figures;
    private final FigureLinks links;

    ReadingPages(AgainstBook book, FigureReader figures, FigureLinks links) {
        this.book = book;
        this.figures = figures;
        this.links = links;
    }

    /** What was read and is not kept. */
    ReadingPage page(Scope scope, Standpoint standpoint, Words words, Reading reading) {
        return page(scope, new At(standpoint.union(), standpoint.unionName(), words, false), reading);
    }

    /** What was kept, held against the book of the union it was kept for. */
    ReadingPage kept(Scope scope, KeptReading kept, String unionName, Words words, Reading reading) {
        return page(scope, new At(kept.union(), unionName, words, true), reading);
    }

    /** Whose book it is held against, in whose words, and whether it is kept. */
    private record At(OrganizationId union, String unionName, Words words, boolean kept) {}

    private ReadingPage page(Scope scope, At at, Reading reading) {
        List<List<Held>> held = book.hold(scope, at.union(), reading);
        List<TextView> texts = new ArrayList<>();
        for (ReadText text : reading.texts()) {
            texts.add(view(at, text, held.get(texts.size()), texts.size() + 1));
        }
        return new ReadingPage(texts, at.unionName());
    }

    private TextView view(At at, ReadText text, List<Held> held, int number) {
        List<Row> told = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            Row row = row(at, held, i);
            (ASIDE.contains(row.figure().role()) ? others : told).add(row);
        }
        return new TextView(number, text, told, others);
    }

    private Row row(At at, List<Held> all, int number) {
        Held held = all.get(number);
        boolean differs = held.verdict() == Held.Verdict.DIFFERS;
        return new Row(
                number,
                held.figure(),
                indicator(at.words(), held),
                link(at, held),
                held.verdict().code(),
                differs ? held.difference() : null,
                at.kept() ? choice(held, all) : Choice.NONE);
    }

    private Choice choice(Held held, List<Held> all) {
        ReadFigure figure = held.figure();
        boolean has = held.verdict() == Held.Verdict.AGREES
                || held.verdict() == Held.Verdict.DIFFERS && held.difference().signum() > 0;
        if (NEVER_DONE.contains(figure.role()) || figure.value() == null || has) {
            return Choice.NONE;
        }
        if (isComputed(figure)) {
            return Choice.COMPUTED;
        }
        boolean alone = held.book() != null
                && all.stream()
                                .map(Held::book)
                                .filter(asked -> asked != null
                                        && asked.query().equals(held.book().query()))
                                .count()
                        == 1;
        return alone ? Choice.PROPOSED : Choice.OFFERED;
    }

    private boolean isComputed(ReadFigure figure) {
        return figure.indicator() == null
                ? figure.unit().equals("%")
                : figures.indicator(new IndicatorId(figure.indicator()))
                        .filter(indicator -> indicator.kind() == IndicatorKind.FORMULA)
                        .isPresent();
    }

    private @Nullable FigureLink link(At at, Held held) {
        Figure figure = held.book();
        boolean tells = held.verdict() == Held.Verdict.AGREES || held.verdict() == Held.Verdict.DIFFERS;
        return tells && figure != null ? links.withUnit(at.words(), figure, AsOf.NOW, at.unionName()) : null;
    }

    /** With the part of it that the figure is held against. */
    private @Nullable String indicator(Words words, Held held) {
        String id = held.figure().indicator();
        if (id == null) {
            return null;
        }
        String part = held.book() == null
                ? ""
                : String.join("、", held.book().query().where().values().values());
        return figures.indicator(new IndicatorId(id))
                .map(indicator -> words.either(indicator.name(), indicator.englishName()))
                .map(name -> part.isEmpty() ? name : words.text("reading.book.part", name, part))
                .orElse(null);
    }
}
