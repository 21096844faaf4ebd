package org.unionledger.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Standpoint;
import org.unionledger.frame.Words;
import org.unionledger.reading.ReadingPage.Row;
import org.unionledger.reading.ReadingPage.TextView;

/** Makes of a reading what its page shows, beside the book of the union the reader looks at. */
@Component
class ReadingPages {

    private static final Set<Role> ASIDE = EnumSet.of(Role.ORDINAL, Role.REFERENCE, Role.RULE, Role.SCHEDULE);

    private final AgainstBook book;
    private final FigureReader figures;
    private final FigureLinks links;

    ReadingPages(AgainstBook book, FigureReader figures, FigureLinks links) {
        this.book = book;
        this.figures = figures;
        this.links = links;
    }

    ReadingPage page(Scope scope, Standpoint standpoint, Words words, Reading reading) {
        List<TextView> texts = new ArrayList<>();
        for (ReadText text : reading.texts()) {
            texts.add(view(scope, standpoint, words, text, texts.size() + 1));
        }
        return new ReadingPage(texts);
    }

    private TextView view(Scope scope, Standpoint standpoint, Words words, ReadText text, int number) {
        List<Held> held = book.hold(scope, standpoint.union(), text.figures());
        List<Row> told = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            Row row = row(standpoint, words, held.get(i), i);
            (ASIDE.contains(row.figure().role()) ? others : told).add(row);
        }
        return new TextView(number, text, told, others);
    }

    private Row row(Standpoint standpoint, Words words, Held held, int number) {
        boolean differs = held.verdict() == Held.Verdict.DIFFERS;
        return new Row(
                number,
                held.figure(),
                indicator(words, held.figure().indicator()),
                link(standpoint, words, held),
                held.verdict().name().toLowerCase(Locale.ROOT),
                differs ? held.difference() : null);
    }

    private @Nullable FigureLink link(Standpoint standpoint, Words words, Held held) {
        Figure figure = held.book();
        boolean tells = held.verdict() == Held.Verdict.AGREES || held.verdict() == Held.Verdict.DIFFERS;
        return tells && figure != null ? links.withUnit(words, figure, AsOf.NOW, standpoint.unionName()) : null;
    }

    private @Nullable String indicator(Words words, @Nullable String id) {
        return id == null
                ? null
                : figures.indicator(new IndicatorId(id))
                        .map(indicator -> words.either(indicator.name(), indicator.englishName()))
                        .orElse(null);
    }
}
