package org.unionledger.summary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.frame.Mentioned;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import org.unionledger.summary.outline.Outline;
import org.unionledger.summary.outline.OutlineParagraph.Sentence;
import org.unionledger.summary.outline.OutlineSource;
import org.unionledger.summary.outline.Outlines;
import org.unionledger.summary.pattern.Mention;
import org.unionledger.summary.pattern.Pattern;

/** Composes work summaries (工作总结) of unions from the figures of the book. */
@Service
public class Summaries {

    private final Organizations organizations;
    private final Book book;
    private final OutlineSource outlines;
    private final Mentions mentions;
    private final List<EnteredFigures> entered;
    private final Words words;
    private final Naming naming;
    private final Clock clock;

    @Autowired
    Summaries(
            Organizations organizations,
            FigureReader figures,
            OutlineSource outlines,
            Mentions mentions,
            List<EnteredFigures> entered,
            MessageSource messages,
            Clock clock) {
        this(organizations, new Book.Kept(figures), outlines, mentions, entered, messages, clock);
    }

    Summaries(
            Organizations organizations,
            Book book,
            OutlineSource outlines,
            Mentions mentions,
            List<EnteredFigures> entered,
            MessageSource messages,
            Clock clock) {
        this.mentions = mentions;
        this.entered = entered;
        this.organizations = organizations;
        this.book = book;
        this.outlines = outlines;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        this.naming = new Naming(words);
        this.clock = clock;
    }

    /** The outlines a union may choose from for a kind of summary, the one that fits it best first. */
    public List<Outline> outlines(Scope scope, OrganizationId id, SummaryKind kind) {
        scope.require(Right.COMPOSE_SUMMARIES);
        return outlines(organizations.require(scope, id), kind);
    }

    /** Such as 2025年上半年; days that are no part of a year are called by the first and the last. */
    public String periodName(Period period) {
        return naming.period(period);
    }

    private List<Outline> outlines(Organization union, SummaryKind kind) {
        return Outlines.fitting(
                outlines.of(union.id()), kind.code(), union.kind().code(), union.name());
    }

    /**
     * @throws org.unionledger.access.NotInScope when the union does not exist or lies elsewhere
     * @throws NoOutline when there is no outline for this kind of union, or not the one asked for
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Summary compose(Scope scope, OrganizationId id, SummaryRequest request, AsOf asOf) {
        scope.require(Right.COMPOSE_SUMMARIES);
        Organization union = organizations.require(scope, id);
        return compose(scope, union, outline(union, request), request, asOf);
    }

    /**
     * What an outline that need not be in use would give now.
     *
     * @throws org.unionledger.access.NotInScope when the union does not exist or lies elsewhere
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Summary drafted(Scope scope, OrganizationId id, Outline outline, SummaryRequest request) {
        scope.require(Right.COMPOSE_SUMMARIES);
        return compose(scope, organizations.require(scope, id), outline, request, AsOf.NOW);
    }

    private Summary compose(Scope scope, Organization union, Outline outline, SummaryRequest request, AsOf asOf) {
        Telling telling =
                read(scope, union, outline, request, asOf, outline.patterns().toList());
        Composer composer = telling.composer();
        Pattern title =
                Objects.requireNonNull(outline.titles().get(request.kind().code()));
        return new Summary(
                request,
                outline.id(),
                outline.version(),
                union.id(),
                union.name(),
                telling.period(),
                naming.period(telling.period()),
                asOf,
                telling.now(),
                telling.today(),
                composer.line(title),
                composer.paragraphs(outline.opening()),
                telling.sections(outline),
                composer.paragraphs(outline.closing()),
                telling.binder().figures(),
                Letter.NONE);
    }

    /**
     * What sentences would say now, each for itself, for who writes them.
     *
     * @param outline  the one they are written for; it need not be in use
     * @throws org.unionledger.access.NotInScope when the union does not exist or lies elsewhere
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Tried> tried(
            Scope scope, OrganizationId id, Outline outline, SummaryRequest request, List<Sentence> sentences) {
        scope.require(Right.COMPOSE_SUMMARIES);
        Organization union = organizations.require(scope, id);
        List<Pattern> patterns = sentences.stream()
                .flatMap(sentence -> sentence.variants().stream())
                .toList();
        Telling telling = read(scope, union, outline, request, AsOf.NOW, patterns);
        return sentences.stream().map(telling::tried).toList();
    }

    /** Gathers what the patterns ask, and reads it. */
    private Telling read(
            Scope scope,
            Organization union,
            Outline outline,
            SummaryRequest request,
            AsOf asOf,
            List<Pattern> patterns) {
        Period period = request.period(outline);
        UnionsBelow below = new UnionsBelow(organizations.children(scope, union.id()));
        Instant now = clock.instant();
        LocalDate today = (asOf.moment() == null ? now : asOf.moment())
                .atZone(clock.getZone())
                .toLocalDate();
        Period past = request.kind() == SummaryKind.PLAN ? period : past(period, today);
        Subject subject = Subject.of(union, period, past.aYearBefore());
        Inquiry inquiry = new Inquiry(book, below);
        Rest rest = request.rest() ? rest(scope, union, period) : Rest.NONE;
        Stream.concat(patterns.stream(), rest.patterns(book)).forEach(pattern -> inquiry.ask(pattern, subject));
        Map<Mention.Sought, List<Mentioned>> mentioned =
                mentions.of(patterns, scope, union.id(), period, request.next().period(outline.years()));
        patterns.forEach(pattern -> inquiry.ask(pattern, subject, mentioned));
        Inquiry.Found found = inquiry.read(asOf);
        FigureBinder binder =
                new FigureBinder(book, found, names(union, below), period.to().getYear(), words);
        BookAnswers answers = new BookAnswers(
                subject,
                found,
                below,
                naming.words(union.name(), request, outline.years(), period, past.equals(period), today),
                mentioned);
        return new Telling(
                new Composer(outline, answers, binder, new Leftover(outline, book, answers)),
                binder,
                answers,
                book,
                rest,
                period,
                now,
                today);
    }

    private Rest rest(Scope scope, Organization union, Period period) {
        List<FigureQuery> entered = this.entered.stream()
                .flatMap(module -> module.entered(union.id(), period).stream())
                .toList();
        return Rest.of(
                book,
                scope,
                entered,
                words.text("summary.rest.heading"),
                indicator -> words.text("summary.rest.topic", words.text("figures.domain." + indicator.domain())));
    }

    /** As much of the period as is over; a year that is not over is compared with the same days of the one before. */
    private static Period past(Period period, LocalDate today) {
        boolean underWay = !today.isBefore(period.from()) && today.isBefore(period.to());
        return underWay ? new Period(period.from(), today) : period;
    }

    private Outline outline(Organization union, SummaryRequest request) {
        return outlines(union, request.kind()).stream()
                .filter(outline ->
                        request.outline() == null || request.outline().equals(outline.id()))
                .findFirst()
                .orElseThrow(() -> new NoOutline(request.kind(), union.kind()));
    }

    private static Map<OrganizationId, String> names(Organization union, UnionsBelow below) {
        Map<OrganizationId, String> names = new HashMap<>();
        names.put(union.id(), union.name());
        below.unions().forEach(each -> names.put(each.id(), each.name()));
        return names;
    }
}
