package org.unionledger.ledger.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.attachment.Attachments;
import org.unionledger.attachment.AttachmentsView;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Figure;
import org.unionledger.figures.FigureLinks;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Indicator;
import org.unionledger.figures.LateDay;
import org.unionledger.figures.LateRecords;
import org.unionledger.figures.Period;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.figures.Units;
import org.unionledger.frame.Formats;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.TimelineEntry;
import org.unionledger.frame.Words;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.EntryProblem;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.RecordLinks;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.People;
import org.unionledger.ledger.web.EntryView.Fact;
import org.unionledger.ledger.web.EntryView.Posted;
import org.unionledger.organization.Organizations;

/** Composes the page of one entry. */
@Component
class EntryPages {

    private final Ledgers ledgers;
    private final Organizations organizations;
    private final FigureReader reader;
    private final FigureLinks links;
    private final LateRecords late;
    private final Attachments attachments;
    private final EntryLinkPages linkPages;
    private final Clock clock;

    EntryPages(
            Ledgers ledgers,
            Organizations organizations,
            FigureReader reader,
            FigureLinks links,
            LateRecords late,
            Attachments attachments,
            EntryLinkPages linkPages,
            Clock clock) {
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.reader = reader;
        this.links = links;
        this.late = late;
        this.attachments = attachments;
        this.linkPages = linkPages;
        this.clock = clock;
    }

    EntryView of(Scope scope, Words words, Entry entry) {
        Declaration ledger = ledgers.declaration(entry);
        Shown shown = new Shown(words);
        String union = organizations.require(scope, entry.organization()).name();
        return new EntryView(
                entry,
                shown.label(ledger.name()),
                shown.day(entry.day()) + " " + ledger.title(entry.values()),
                facts(ledger, entry, ledgers.number(entry), shown, words, union),
                ledgers.problems(entry).stream()
                        .filter(EntryProblem::warning)
                        .map(problem -> problem.text(words))
                        .toList(),
                voiding(entry, words),
                late.notices(scope, words, source(entry)),
                timeline(scope, ledger, entry, words),
                scope.may(Right.READ_FIGURES) ? figures(entry, words, union) : List.of(),
                attachments(scope, entry),
                linkPages.linked(scope, words, entry),
                DueMark.of(entry, LocalDate.now(clock), shown, words));
    }

    private AttachmentsView attachments(Scope scope, Entry entry) {
        return AttachmentsView.of(
                "/ledgers/" + entry.ledger() + "/" + entry.id(),
                attachments.of(scope, Ledgers.kind(entry.ledger()), entry.id()));
    }

    private static List<Fact> facts(
            Declaration ledger, Entry entry, String number, Shown shown, Words words, String union) {
        List<Fact> facts = new ArrayList<>();
        if (!number.isEmpty()) {
            facts.add(new Fact(words.text("ledger.number"), number, false, List.of()));
        }
        for (Field field : ledger.fields()) {
            if (entry.values().has(field.key())) {
                facts.add(new Fact(
                        shown.head(field),
                        shown.value(field, entry.values()),
                        field.kind() == FieldKind.LONG_TEXT || field.kind() == FieldKind.PEOPLE,
                        entry.values().get(field.key()) instanceof People people ? shown.people(people) : List.of()));
            }
        }
        facts.add(new Fact(words.text("ledger.union"), union, false, List.of()));
        return facts;
    }

    private static @Nullable String voiding(Entry entry, Words words) {
        Entry.Voiding voiding = entry.voiding();
        return voiding == null
                ? null
                : words.text("ledger.voided.on", Formats.moment(voiding.at()), voiding.by(), voiding.reason());
    }

    private List<TimelineEntry> timeline(Scope scope, Declaration ledger, Entry entry, Words words) {
        Timeline timeline = timeline(ledger, words);
        List<TimelineEntry> lines = new ArrayList<>(ledgers.history(scope, entry.ledger(), entry.id()).stream()
                .map(timeline::line)
                .toList());
        String how = entry.importId() == null ? "ledger.step.entered" : "ledger.step.imported";
        lines.add(new TimelineEntry(
                Formats.moment(entry.createdAt()), entry.createdBy(), words.text(how), null, List.of()));
        return lines;
    }

    static Timeline timeline(Declaration ledger, Words words) {
        return new Timeline(
                action -> words.text("ledger.step." + action),
                key -> label(key, ledger, words),
                (key, value) -> switch (key) {
                    case "highlight" -> words.text("ledger.yes_no." + value);
                    case "link" -> linked(value, words);
                    default -> value;
                });
    }

    /** A member or an employer is told by what it is and its number, an entry by its register. */
    private static String linked(String value, Words words) {
        int number = value.indexOf(" #");
        boolean record = number > 0 && RecordLinks.KINDS.contains(value.substring(0, number));
        return record ? words.text("ledger.link.to." + value.substring(0, number)) + value.substring(number) : value;
    }

    /** A field that the register no longer has is called by its key. */
    private static String label(String key, Declaration ledger, Words words) {
        if (key.equals("highlight")) {
            return words.text("ledger.highlight");
        }
        if (key.equals("link")) {
            return words.text("ledger.links");
        }
        if (key.equals("attachment")) {
            return words.text("attachment.title");
        }
        return ledger.find(key)
                .map(field -> new Shown(words).label(field.label()))
                .orElse(key);
    }

    private List<Posted> figures(Entry entry, Words words, String union) {
        List<Posting> postings = ledgers.postings(entry);
        List<LateDay> days = late.days(source(entry));
        List<@Nullable LateDay> late = new ArrayList<>();
        postings.forEach(posting -> late.add(
                days.stream().filter(day -> day.concerns(posting)).findFirst().orElse(null)));
        List<FigureQuery> queries = new ArrayList<>();
        for (int i = 0; i < postings.size(); i++) {
            queries.add(ofTheYear(postings.get(i), counted(postings.get(i), late.get(i))));
        }
        List<Figure> figures = reader.read(queries, AsOf.NOW);
        List<Posted> posted = new ArrayList<>();
        for (int i = 0; i < postings.size(); i++) {
            posted.add(posted(postings.get(i), late.get(i), figures.get(i), words, union));
        }
        return posted;
    }

    private static Source source(Entry entry) {
        return new Source(Ledgers.kind(entry.ledger()), entry.id());
    }

    private static LocalDate counted(Posting posting, @Nullable LateDay late) {
        return late == null || late.corrected() ? posting.day() : late.day();
    }

    private static FigureQuery ofTheYear(Posting posting, LocalDate day) {
        return FigureQuery.of(posting.indicator().value(), posting.organization(), Period.year(day.getYear()));
    }

    private static @Nullable String worded(@Nullable LateDay late, Words words, Formats formats) {
        if (late == null) {
            return null;
        }
        String day = formats.day(late.day());
        return late.corrected()
                ? words.text("ledger.figures.late", day)
                : words.text("figures.dated_away", formats.day(late.ownDay()), day);
    }

    private Posted posted(Posting posting, @Nullable LateDay late, Figure figure, Words words, String union) {
        Indicator indicator = reader.indicator(posting.indicator()).orElseThrow();
        Formats formats = new Formats(words);
        BigDecimal quantity = posting.quantity();
        String sign = quantity.signum() > 0 ? "+" : "";
        return new Posted(
                words.either(indicator.name(), indicator.englishName()),
                sign
                        + formats.number(
                                quantity,
                                Math.max(0, quantity.stripTrailingZeros().scale()))
                        + words.either("", " ")
                        + Units.in(words, indicator.unit()),
                formats.day(counted(posting, late)),
                worded(late, words, formats),
                links.withUnit(words, figure, AsOf.NOW, union));
    }
}
