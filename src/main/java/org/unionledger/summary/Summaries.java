package org.unionledger.summary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.outline.Outline;
import org.unionledger.summary.outline.Outlines;
import org.unionledger.summary.pattern.WordNames;

/** Composes work summaries (工作总结) of unions from the figures of the book. */
@Service
public class Summaries {

    private final Organizations organizations;
    private final Book book;
    private final Outlines outlines;
    private final Words words;
    private final Clock clock;

    @Autowired
    Summaries(
            Organizations organizations, FigureReader figures, Outlines outlines, MessageSource messages, Clock clock) {
        this(organizations, new Book.Kept(figures), outlines, messages, clock);
    }

    Summaries(Organizations organizations, Book book, Outlines outlines, MessageSource messages, Clock clock) {
        this.organizations = organizations;
        this.book = book;
        this.outlines = outlines;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        this.clock = clock;
    }

    /**
     * @throws org.unionledger.access.NotInScope when the union does not exist or lies elsewhere
     * @throws NoOutline when there is no outline for this kind of union
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Summary compose(Scope scope, OrganizationId id, int year, SummaryKind kind, AsOf asOf) {
        scope.require(Right.COMPOSE_SUMMARIES);
        Organization union = organizations.require(scope, id);
        Outline outline =
                outlines.of(kind.code(), union.kind().code()).orElseThrow(() -> new NoOutline(kind, union.kind()));
        UnionsBelow below = new UnionsBelow(organizations.children(scope, id));
        Subject subject = Subject.of(union, kind, year);
        Inquiry inquiry = new Inquiry(book, below);
        outline.patterns().forEach(pattern -> inquiry.ask(pattern, subject));
        Inquiry.Found found = inquiry.read(asOf);
        Instant now = clock.instant();
        LocalDate today = (asOf.moment() == null ? now : asOf.moment())
                .atZone(clock.getZone())
                .toLocalDate();
        FigureBinder binder = new FigureBinder(book, found, names(union, below), year, words);
        Composer composer = new Composer(
                outline, new BookAnswers(subject, found, below, words(union, kind.period(year), year, today)), binder);
        return new Summary(
                kind,
                outline.id(),
                outline.version(),
                id,
                union.name(),
                year,
                kind.period(year),
                asOf,
                now,
                today,
                composer.title(),
                composer.paragraphs(outline.opening()),
                composer.sections(outline.sections(), 1),
                composer.paragraphs(outline.closing()),
                binder.figures());
    }

    private static Map<OrganizationId, String> names(Organization union, UnionsBelow below) {
        Map<OrganizationId, String> names = new HashMap<>();
        names.put(union.id(), union.name());
        below.unions().forEach(each -> names.put(each.id(), each.name()));
        return names;
    }

    private Map<String, String> words(Organization union, Period period, int year, LocalDate today) {
        LocalDate lastDay = period.to().isAfter(today) ? today : period.to();
        return Map.of(
                WordNames.UNION, union.name(),
                WordNames.YEAR, String.valueOf(year),
                WordNames.LAST_YEAR, String.valueOf(year - 1),
                WordNames.NEXT_YEAR, String.valueOf(year + 1),
                WordNames.LAST_DAY, new Formats(words).day(lastDay));
    }
}
