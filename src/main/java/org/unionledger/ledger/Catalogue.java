package org.unionledger.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.DefinitionRepository.Adoption;
import org.unionledger.ledger.DefinitionRepository.Stored;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.DeclarationParser;
import org.unionledger.ledger.declaration.DeclarationRefused;
import org.unionledger.ledger.declaration.IndicatorCheck;

/**
 * The registers there are, and what each was declared as at any time. A declaration whose meaning changed becomes a new
 * version; entries keep the version they were last written under, and are read and counted by it. Those of the product are
 * taken in at the start; those that unions make are looked up, so that they are in use wherever they were taken into use.
 */
@Component
class Catalogue {

    private static final String DECLARED = "classpath*:ledgers/*.yaml";

    private final DefinitionRepository definitions;
    private final RegisterRepository registers;
    private final Shelf shelf;
    private final DeclarationParser parser;
    private final IndicatorCheck indicators;
    private final Clock clock;
    private final Map<String, Versioned> current = new ConcurrentHashMap<>();
    private final Map<Version, Declaration> versions = new ConcurrentHashMap<>();

    /** A declaration with the number entries remember it by. */
    record Versioned(int number, Declaration declaration) {

        /** What is not in use and has no entries. */
        static Versioned tried(Declaration declaration) {
            return new Versioned(0, declaration);
        }

        boolean isTried() {
            return number == 0;
        }
    }

    private record Version(String ledger, int number) {}

    Catalogue(
            DefinitionRepository definitions,
            RegisterRepository registers,
            Shelf shelf,
            DeclarationParser parser,
            FigureReader figures,
            Clock clock,
            TransactionTemplate transaction) {
        this.definitions = definitions;
        this.registers = registers;
        this.shelf = shelf;
        this.parser = parser;
        this.indicators = new IndicatorCheck(figures::indicator);
        this.clock = clock;
        transaction.executeWithoutResult(status -> adoptDeclared());
    }

    /** Most of what is declared was adopted at an earlier start, word for word, and is read once. */
    private void adoptDeclared() {
        definitions.lock();
        Map<String, Declaration> read = new HashMap<>();
        definitions.all().stream()
                .filter(stored -> !OwnRegister.isOwn(stored.ledger()))
                .forEach(stored -> remember(stored.version(), read.computeIfAbsent(stored.content(), parser::parse)));
        declared().forEach(text -> adopt(text, read.computeIfAbsent(text, parser::parse)));
        shelf.complete(current.values().stream().map(Versioned::declaration).toList());
    }

    /**
     * Takes a declaration into use; a new version only if it means something else than the last one.
     *
     * @throws DeclarationRefused if it cannot be used
     */
    void adopt(String text) {
        adopt(text, parser.parse(text));
    }

    private void adopt(String text, Declaration declaration) {
        indicators.check(declaration);
        if (OwnRegister.isOwn(declaration.id())) {
            throw new IllegalArgumentException("Only unions make registers called " + declaration.id());
        }
        Versioned last = current.get(declaration.id());
        if (last != null && last.declaration().equals(declaration)) {
            return;
        }
        int number = last == null ? 1 : last.number() + 1;
        definitions.add(new Stored(declaration.id(), number, text), new Adoption(null, null, clock.instant()));
        shelf.prepare(declaration);
        remember(number, declaration);
    }

    /**
     * Takes into use what a union has made, in the caller's transaction.
     *
     * @return the number of the new version
     * @throws DeclarationRefused if it cannot be used
     */
    int adopt(OwnRegister register, String text, Adoption adoption) {
        Declaration declaration = read(text);
        int number = register.version() + 1;
        definitions.add(new Stored(register.ledger(), number, text), adoption);
        shelf.prepare(declaration);
        return number;
    }

    /** What a text declares. @throws DeclarationRefused with everything that is wrong with it */
    Declaration read(String text) {
        Declaration declaration = parser.parse(text);
        indicators.check(declaration);
        return declaration;
    }

    private void remember(int number, Declaration declaration) {
        Versioned versioned = new Versioned(number, declaration);
        versions.put(new Version(declaration.id(), number), declaration);
        current.merge(declaration.id(), versioned, (old, one) -> old.number() > one.number() ? old : one);
    }

    /** By group of the menu, then in the order of the regimes they run. */
    List<Declaration> all() {
        return inOrder(current.values().stream().map(Versioned::declaration));
    }

    /** Those that are used at a union: all of the product, and those in use that it or a union above it has made. */
    List<Declaration> usedAt(OrganizationId union) {
        return inOrder(Stream.concat(
                current.values().stream().map(Versioned::declaration),
                registers.onTheWayTo(union, today()).stream().map(own -> version(own.ledger(), own.version()))));
    }

    /** Whether entries of it are written at a union. */
    boolean isUsedAt(OrganizationId union, String ledger) {
        return !OwnRegister.isOwn(ledger)
                || registers.onTheWayTo(union, today()).stream()
                        .anyMatch(own -> own.ledger().equals(ledger));
    }

    /** Whether somebody at the place may know of it: those of other unions do not exist. */
    boolean concerns(OrganizationId place, String ledger) {
        return !OwnRegister.isOwn(ledger)
                || registers
                        .find(ledger)
                        .filter(own -> registers.concerns(own, place, today()))
                        .isPresent();
    }

    boolean isEnded(String ledger) {
        return OwnRegister.isOwn(ledger)
                && registers.find(ledger).filter(OwnRegister::isEnded).isPresent();
    }

    private static List<Declaration> inOrder(Stream<Declaration> declarations) {
        return declarations
                .sorted(Comparator.comparing(Declaration::group)
                        .thenComparing(Declaration::firstRegime)
                        .thenComparing(Declaration::id))
                .toList();
    }

    /** What registers are or were declared as, every version of each. */
    List<Declaration> everyVersion() {
        return definitions.all().stream()
                .map(stored -> version(stored.ledger(), stored.version()))
                .toList();
    }

    /** The ids of all registers that have entries, those of unions among them. */
    List<String> ids() {
        return Stream.concat(
                        current.keySet().stream(), registers.everUsed().stream().map(OwnRegister::ledger))
                .toList();
    }

    Optional<Versioned> current(String ledger) {
        return OwnRegister.isOwn(ledger)
                ? registers
                        .find(ledger)
                        .filter(OwnRegister::wasUsed)
                        .map(own -> new Versioned(own.version(), version(ledger, own.version())))
                : Optional.ofNullable(current.get(ledger));
    }

    /** What the register was declared as when an entry was last written. */
    Declaration version(String ledger, int number) {
        Version version = new Version(ledger, number);
        Declaration known = versions.get(version);
        return known == null ? read(version) : known;
    }

    /** What was taken into use never changes. */
    private Declaration read(Version version) {
        Stored stored = definitions
                .find(version.ledger(), version.number())
                .orElseThrow(() -> new IllegalArgumentException(version.ledger() + " version " + version.number()));
        Declaration declaration = parser.parse(stored.content());
        versions.put(version, declaration);
        return declaration;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
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
