package org.unionledger.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.FigureLink;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Pager;
import org.unionledger.frame.Places;
import org.unionledger.frame.Words;

/** Opens a figure for its page: its facts, or the figures a formula is made of. */
@Component
class FigureOpening {

    private static final int LINES = 50;

    private final FigureReader reader;
    private final FactsBehind factsBehind;
    private final FigureLinks links;
    private final Places places;
    private final ClosedMark closed;

    FigureOpening(FigureReader reader, FactsBehind factsBehind, FigureLinks links, Places places, ClosedMark closed) {
        this.reader = reader;
        this.factsBehind = factsBehind;
        this.links = links;
        this.places = places;
        this.closed = closed;
    }

    /** @throws NotInScope if there is no such indicator, or the organization lies outside the scope */
    OpenedFigure open(Scope scope, Words words, FigureAddress address) {
        var query = address.query();
        var indicator = reader.indicator(scope, query.indicator())
                .orElseThrow(() -> new NotInScope("indicator " + query.indicator()));
        factsBehind.requireBelow(scope, query.organization());
        var unionName = places.nameOf(scope, query.organization()).orElse("");
        return indicator.kind() == IndicatorKind.FORMULA
                ? formula(words, indicator, unionName, address)
                : facts(scope, words, indicator, unionName, address);
    }

    private OpenedFigure formula(Words words, Indicator indicator, String unionName, FigureAddress address) {
        var operands = reader.read(reader.withFacts(address.query()), address.asOf()).stream()
                .map(operand -> new OpenedFigure.Operand(
                        name(words, operand), links.withUnit(words, operand, address.asOf(), unionName)))
                .toList();
        var figure = reader.read(address.query(), address.asOf());
        return opened(
                words,
                indicator,
                unionName,
                address,
                links.withUnit(words, figure, address.asOf(), unionName),
                operands,
                List.of(),
                null);
    }

    private OpenedFigure facts(Scope scope, Words words, Indicator indicator, String unionName, FigureAddress address) {
        var page = page(scope, address);
        var unions = places.namesOf(
                scope,
                page.facts().stream().map(FactLine::organization).distinct().toList());
        var lines = page.facts().stream()
                .map(fact -> line(words, indicator, fact, unions))
                .toList();
        var pager = new Pager(
                page.figure().facts(),
                lines.size(),
                address.after() == null ? null : address.behind(null).toString(),
                page.next() == null ? null : address.behind(page.next()).toString());
        var figure = links.withUnit(words, page.figure(), address.asOf(), unionName);
        return opened(words, indicator, unionName, address, figure, List.of(), lines, pager);
    }

    private FactPage page(Scope scope, FigureAddress address) {
        return address.since() == null
                ? factsBehind.page(scope, address.query(), address.asOf(), address.after(), LINES)
                : factsBehind.since(scope, address.query(), address.since(), address.after(), LINES);
    }

    private OpenedFigure opened(
            Words words,
            Indicator indicator,
            String unionName,
            FigureAddress address,
            FigureLink figure,
            List<OpenedFigure.Operand> operands,
            List<OpenedFigure.Line> lines,
            @Nullable Pager pager) {
        var wording = new Wording(words);
        return new OpenedFigure(
                indicator,
                wording.name(indicator, address.query().where()),
                unionName,
                wording.days(indicator, address.query().period()),
                address.since() == null ? wording.asOf(address.asOf().moment()) : wording.since(address.since()),
                closed.of(words, address.query().organization(), address.query().period()),
                figure,
                operands,
                lines,
                pager);
    }

    private String name(Words words, Figure figure) {
        return reader.indicator(figure.query().indicator())
                .map(new Wording(words)::name)
                .orElse("");
    }

    private static OpenedFigure.Line line(
            Words words, Indicator indicator, FactLine fact, Map<OrganizationId, String> unions) {
        var formats = new Formats(words);
        return new OpenedFigure.Line(
                formats.day(fact.day()),
                fact.ownDay() == null
                        ? null
                        : words.text("figures.dated_away", formats.day(fact.ownDay()), formats.day(fact.day())),
                unions.get(fact.organization()),
                List.copyOf(fact.breakdown().values().values()),
                formats.number(fact.quantity(), indicator.decimals()),
                fact.reversal(),
                Formats.moment(fact.postedAt()),
                fact.link());
    }
}
