package org.unionledger.ledger.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.TypedCell;
import org.unionledger.frame.Problem;
import org.unionledger.frame.ProblemAnswer;
import org.unionledger.frame.Words;
import org.unionledger.ledger.EntriesAbout;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.EntryPage;
import org.unionledger.ledger.EntryRefused;
import org.unionledger.ledger.LedgerColumns;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.Ledgers.Repeat;
import org.unionledger.ledger.LinkCells;
import org.unionledger.ledger.declaration.Chosen;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.NameList;
import org.unionledger.ledger.declaration.Values;

/** The entries of a register for other programs; the same filters, rules and scope as the pages. */
@RestController
@RequestMapping("/api/ledgers/{ledger}/entries")
class EntryApi {

    private static final int MOST_AT_ONCE = 500;

    private final Ledgers ledgers;
    private final EntriesAbout entering;
    private final MessageSource messages;
    private final Clock clock;

    EntryApi(Ledgers ledgers, EntriesAbout entering, MessageSource messages, Clock clock) {
        this.ledgers = ledgers;
        this.entering = entering;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param next hand back as {@code after}; null on the last page */
    record Listed(
            String ledger,
            long count,
            List<Shape> entries,
            @Nullable String next) {}

    /**
     * An entry as a program sees it: values by field key, days as 2025-03-08, protected ones masked.
     *
     * @param due by which day it is to be closed; null when it is closed, or by no day
     */
    record Shape(
            long id,
            LocalDate day,
            int organization,
            Map<String, Object> values,
            @Nullable String number,
            @Nullable String state,
            @Nullable LocalDate due,
            boolean highlight,
            boolean voided) {}

    /**
     * @param about    whom it is about
     * @param repeated whether to enter it though the book has an entry that says the same
     */
    record Sent(
            @Nullable Integer organization,
            @Nullable Map<String, Object> values,
            @Nullable SentAbout about,
            @Nullable Boolean repeated) {

        LinkCells cells() {
            return about == null
                    ? LinkCells.of(List.of(), List.of())
                    : LinkCells.of(orNone(about.members()), orNone(about.employers()));
        }

        private static List<String> orNone(@Nullable List<String> given) {
            return given == null ? List.of() : given;
        }
    }

    /** Each as it may stand in a cell: a number, a name, or both. */
    record SentAbout(
            @Nullable List<String> members, @Nullable List<String> employers) {}

    /** @param field its key; empty when the problem concerns the whole */
    record At(String field, String problem) {}

    @GetMapping
    Listed index(
            Scope scope,
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "50") int limit) {
        Declaration declaration = ledgers.declaration(scope, ledger);
        ListQuestion question = ListQuestion.read(declaration, scope.place(), null, today(), parameters);
        int most = Math.max(1, Math.min(limit, MOST_AT_ONCE));
        EntryPage page = ledgers.page(
                scope, ledger, question.filter(), question.order(), parameters.getFirst(ListAddress.AFTER), most);
        return new Listed(
                ledger,
                ledgers.count(scope, ledger, question.filter()),
                page.entries().stream().map(this::shape).toList(),
                page.next());
    }

    @GetMapping("/{id}")
    Shape show(Scope scope, @PathVariable String ledger, @PathVariable long id) {
        return shape(ledgers.find(scope, ledger, id));
    }

    @PostMapping
    ResponseEntity<?> create(Scope scope, @PathVariable String ledger, @RequestBody Sent sent, Locale locale) {
        Words words = new Words(messages, locale);
        Declaration declaration = ledgers.declaration(scope, ledger);
        List<At> problems = new ArrayList<>();
        Values values = values(declaration, sent.values() == null ? Map.of() : sent.values(), problems, words);
        if (!problems.isEmpty()) {
            return refusal(problems, words);
        }
        OrganizationId home = home(scope, sent);
        try {
            Repeat repeat = Boolean.TRUE.equals(sent.repeated()) ? Repeat.ALLOW : Repeat.REFUSE;
            Entry entry = entering.enter(scope, home, ledger, values, sent.cells(), repeat);
            return ResponseEntity.created(URI.create("/api/ledgers/" + ledger + "/entries/" + entry.id()))
                    .body(shape(entry));
        } catch (EntryRefused refused) {
            return refusal(
                    refused.problems().stream()
                            .map(problem -> at(problem, words))
                            .toList(),
                    words);
        }
    }

    private static OrganizationId home(Scope scope, Sent sent) {
        Integer organization = sent.organization();
        if (organization != null && organization <= 0) {
            throw new NotInScope("organization " + organization);
        }
        return organization == null ? scope.place() : new OrganizationId(organization);
    }

    private static At at(Problem problem, Words words) {
        return new At(problem.field(), problem.text(words));
    }

    private static ResponseEntity<ProblemDetail> refusal(List<At> problems, Words words) {
        return ProblemAnswer.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                words.text("ledger.api.refused"),
                problems.stream().map(At::problem).collect(Collectors.joining(" ")),
                problems);
    }

    /** Understands each value as if it had been typed; a key that is no field is a problem, not ignored. */
    private Values values(Declaration ledger, Map<String, Object> sent, List<At> problems, Words words) {
        Map<String, Object> cells = new LinkedHashMap<>();
        sent.forEach((key, value) -> {
            Field field = ledger.find(key).orElse(null);
            if (field == null) {
                problems.add(new At(key, words.text("ledger.api.no_field", key)));
            } else if (!field.kind().isEntered()) {
                problems.add(new At(key, words.text("ledger.api.derived", new Shown(words).label(field.label()))));
            } else if (value != null) {
                TypedCell cell = TypedCell.read(LedgerColumns.of(field), written(value), today());
                if (!cell.isUnderstood()) {
                    problems.add(new At(key, cell.problem(words)));
                } else if (cell.value() != null) {
                    cells.put(key, cell.value());
                }
            }
        });
        return LedgerColumns.values(ledger, cells);
    }

    /** Several choices may be sent as an array or as people write them. */
    private static String written(Object value) {
        if (!(value instanceof Collection<?> several)) {
            return value.toString();
        }
        boolean persons = several.stream().anyMatch(Map.class::isInstance);
        return several.stream().map(EntryApi::part).collect(Collectors.joining(persons ? "\n" : Chosen.COMMA));
    }

    /** A person of a list as an object, anything else as it is. */
    private static String part(Object value) {
        return value instanceof Map<?, ?> person
                ? NameList.line(
                        text(person.get("name")),
                        text(person.get("unit")),
                        text(person.get("phone")),
                        !Boolean.FALSE.equals(person.get("attended")))
                : value.toString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private Shape shape(Entry entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : ledgers.declaration(entry).fields()) {
            Object value = entry.values().get(field.key());
            if (value instanceof Chosen chosen) {
                values.put(field.key(), chosen.words());
            } else if (value != null) {
                values.put(
                        field.key(),
                        field.kind().isNumber() ? value : entry.values().written(field.key()));
            }
        }
        return new Shape(
                entry.id(),
                entry.day(),
                entry.organization().value(),
                values,
                entry.number() == null ? null : ledgers.number(entry),
                entry.state(),
                entry.lastDay().orElse(null),
                entry.highlight(),
                entry.isVoided());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
