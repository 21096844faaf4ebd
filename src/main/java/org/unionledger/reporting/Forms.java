package org.unionledger.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.NotInScope;
import org.unionledger.figures.FigureReader;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.regulation.Parameters;
import org.unionledger.reporting.FormRepository.Stored;
import org.unionledger.reporting.form.Form;
import org.unionledger.reporting.form.FormParser;
import org.unionledger.reporting.form.FormRefused;

/**
 * The forms there are, and what each was declared as at any time. A declaration that says something else than the last one
 * becomes a new version; a report that was sent keeps the version it was sent by.
 */
@Component
class Forms {

    private static final String DECLARED = "classpath*:forms/*.yaml";

    private final FormRepository repository;
    private final FormParser parser;
    private final Clock clock;
    private final Map<String, Versioned> current = new ConcurrentHashMap<>();
    private final Map<Version, Form> versions = new ConcurrentHashMap<>();

    /** A form with the number reports remember it by. */
    record Versioned(int number, Form form, String content) {}

    private record Version(String form, int number) {}

    Forms(
            FormRepository repository,
            FigureReader figures,
            Parameters parameters,
            Clock clock,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.parser = new FormParser(
                figures::indicator,
                id -> parameters.all().stream()
                        .anyMatch(parameter -> parameter.id().equals(id)));
        this.clock = clock;
        transaction.executeWithoutResult(status -> adoptDeclared());
    }

    private void adoptDeclared() {
        repository.lock();
        repository.all().forEach(stored -> remember(stored.version(), stored.content()));
        declared().forEach(this::adopt);
    }

    /**
     * Takes a form into use; a new version only if it says something else than the last one.
     *
     * @throws FormRefused if it cannot be used
     */
    void adopt(String text) {
        Form form = parser.parse(text);
        Versioned last = current.get(form.id());
        if (last != null && parser.isSame(last.content(), text)) {
            return;
        }
        int number = last == null ? 1 : last.number() + 1;
        repository.add(new Stored(form.id(), number, text), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        remember(number, text);
    }

    private void remember(int number, String content) {
        Form form = parser.parse(content);
        versions.put(new Version(form.id(), number), form);
        current.merge(
                form.id(), new Versioned(number, form, content), (old, one) -> old.number() > one.number() ? old : one);
    }

    /** Those sent most often first. */
    List<Form> all() {
        return current.values().stream()
                .map(Versioned::form)
                .sorted(Comparator.comparing(Form::cycle).thenComparing(Form::id))
                .toList();
    }

    /** Those that unions of a level send. */
    List<Form> sentBy(OrganizationKind kind) {
        return all().stream().filter(form -> form.senders().contains(kind)).toList();
    }

    /** As it is declared now. @throws NotInScope if there is none */
    Versioned require(String id) {
        Versioned found = current.get(id);
        if (found == null) {
            throw new NotInScope("form " + id);
        }
        return found;
    }

    /** As it was declared when a report was sent. */
    Form version(String id, int number) {
        return Objects.requireNonNull(versions.get(new Version(id, number)), () -> id + " version " + number);
    }

    private static List<String> declared() {
        List<String> texts = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(DECLARED)) {
                texts.add(file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
