package org.unionledger.ledger;

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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.DefinitionRepository.Stored;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.DeclarationParser;
import org.unionledger.ledger.declaration.DeclarationRefused;
import org.unionledger.ledger.declaration.IndicatorCheck;

/**
 * The registers there are, and what each was declared as at any time. A declaration whose meaning changed becomes a new
 * version; entries keep the version they were last written under, and are read and counted by it.
 */
@Component
class Catalogue {

    private static final String DECLARED = "classpath*:ledgers/*.yaml";

    private final DefinitionRepository definitions;
    private final Shelf shelf;
    private final DeclarationParser parser;
    private final IndicatorCheck indicators;
    private final Clock clock;
    private final Map<String, Versioned> current = new ConcurrentHashMap<>();
    private final Map<Version, Declaration> versions = new ConcurrentHashMap<>();

    /** A declaration with the number entries remember it by. */
    record Versioned(int number, Declaration declaration) {}

    private record Version(String ledger, int number) {}

    Catalogue(
            DefinitionRepository definitions,
            Shelf shelf,
            DeclarationParser parser,
            FigureReader figures,
            Clock clock,
            TransactionTemplate transaction) {
        this.definitions = definitions;
        this.shelf = shelf;
        this.parser = parser;
        this.indicators = new IndicatorCheck(figures::indicator);
        this.clock = clock;
        transaction.executeWithoutResult(status -> adoptDeclared());
    }

    private void adoptDeclared() {
        definitions.lock();
        definitions.all().forEach(stored -> remember(stored.version(), parser.parse(stored.content())));
        declared().forEach(this::adopt);
    }

    /**
     * Takes a declaration into use; a new version only if it means something else than the last one.
     *
     * @throws DeclarationRefused if it cannot be used
     */
    void adopt(String text) {
        Declaration declaration = parser.parse(text);
        indicators.check(declaration);
        Versioned last = current.get(declaration.id());
        if (last != null && last.declaration().equals(declaration)) {
            return;
        }
        int number = last == null ? 1 : last.number() + 1;
        definitions.add(
                new Stored(declaration.id(), number, text), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        shelf.prepare(declaration);
        remember(number, declaration);
    }

    private void remember(int number, Declaration declaration) {
        Versioned versioned = new Versioned(number, declaration);
        versions.put(new Version(declaration.id(), number), declaration);
        current.merge(declaration.id(), versioned, (old, one) -> old.number() > one.number() ? old : one);
    }

    /** By group of the menu, then in the order of the regimes they run. */
    List<Declaration> all() {
        return current.values().stream()
                .map(Versioned::declaration)
                .sorted(Comparator.comparing(Declaration::group)
                        .thenComparing(Declaration::firstRegime)
                        .thenComparing(Declaration::id))
                .toList();
    }

    /** What registers are or were declared as, every version of each. */
    List<Declaration> everyVersion() {
        return List.copyOf(versions.values());
    }

    Optional<Versioned> current(String ledger) {
        return Optional.ofNullable(current.get(ledger));
    }

    /** What the register was declared as when an entry was last written. */
    Declaration version(String ledger, int number) {
        return Objects.requireNonNull(versions.get(new Version(ledger, number)), () -> ledger + " version " + number);
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
