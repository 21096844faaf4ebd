package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditEntry;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.Verdict;
import org.unionledger.figures.Posting;
import org.unionledger.frame.RowCount;
import org.unionledger.ledger.Catalogue.Versioned;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/**
 * The declared registers (台账) and their entries. Every read and write is limited to the asker's part of the tree: an
 * entry elsewhere does not exist.
 */
@Service
public class Ledgers {

    private final Catalogue catalogue;
    private final EntryRepository entries;
    private final EntrySearch search;
    private final Bookkeeping bookkeeping;
    private final LedgerImports imports;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Ledgers(
            Catalogue catalogue,
            EntryRepository entries,
            EntrySearch search,
            Bookkeeping bookkeeping,
            LedgerImports imports,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.catalogue = catalogue;
        this.entries = entries;
        this.search = search;
        this.bookkeeping = bookkeeping;
        this.imports = imports;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What to do with an entry that says the same as one in the book. */
    public enum Repeat {
        /** Refuse it: most likely somebody pressed twice. */
        REFUSE,
        /** Book it: the same really happened twice. */
        ALLOW
    }

    /** The registers of the product as they are declared now, by group of the menu. */
    public List<Declaration> declarations() {
        return catalogue.all();
    }

    /** Those that are used at the scope's place: those of the product, and those its union or one above it has made. */
    public List<Declaration> declarations(Scope scope) {
        return catalogue.usedAt(scope.place());
    }

    /** @throws NotInScope if there is no such register */
    public Declaration declaration(String ledger) {
        return catalogue.current(ledger).orElseThrow(() -> notFound(ledger)).declaration();
    }

    /** @throws NotInScope if there is no such register, or it is one that another union has made */
    public Declaration declaration(Scope scope, String ledger) {
        return current(scope, ledger).declaration();
    }

    /** Whether there is such a register, whoever made it. */
    public boolean isKnown(String ledger) {
        return catalogue.current(ledger).isPresent();
    }

    /** Whether entries can be written now: it has not been ended (停用). */
    public boolean isOpen(String ledger) {
        return !catalogue.isEnded(ledger);
    }

    /** What the register was declared as when the entry was last written. */
    public Declaration declaration(Entry entry) {
        return catalogue.version(entry.ledger(), entry.version());
    }

    private Versioned current(Scope scope, String ledger) {
        return catalogue
                .current(ledger)
                .filter(known -> catalogue.concerns(scope.place(), ledger))
                .orElseThrow(() -> notFound(ledger));
    }

    /** @throws EntryRefused if nothing is entered into it any more */
    private Versioned open(Scope scope, String ledger) {
        Versioned current = current(scope, ledger);
        if (catalogue.isEnded(ledger)) {
            throw new EntryRefused(List.of(EntryProblem.overall("ended")));
        }
        return current;
    }

    /** @throws NotInScope if the register is not used at the union */
    private Versioned open(Scope scope, OrganizationId home, String ledger) {
        Versioned open = open(scope, ledger);
        if (!catalogue.isUsedAt(home, ledger)) {
            throw notFound(ledger);
        }
        return open;
    }

    private static NotInScope notFound(String ledger) {
        return new NotInScope("ledger " + ledger);
    }

    /**
     * A page of the entries asked for.
     *
     * @param after {@link EntryPage#next} of the page before; null for the first
     * @throws NotInScope if the register does not exist, or the union asked for lies elsewhere
     */
    @Transactional(readOnly = true)
    public EntryPage page(
            Scope scope, String ledger, EntryFilter filter, EntryOrder order, @Nullable String after, int limit) {
        scope.require(Right.READ_LEDGERS);
        return search.page(
                declaration(scope, ledger), organizations.require(scope, filter.within()), filter, order, after, limit);
    }

    /** How many entries the filter finds; exact, though it may take a second where there are a million. */
    @Transactional(readOnly = true)
    public long count(Scope scope, String ledger, EntryFilter filter) {
        scope.require(Right.READ_LEDGERS);
        return search.count(declaration(scope, ledger), organizations.require(scope, filter.within()), filter);
    }

    /** How many entries the filter finds, as far as a page should wait for it. */
    @Transactional(readOnly = true)
    public RowCount countQuickly(Scope scope, String ledger, EntryFilter filter) {
        scope.require(Right.READ_LEDGERS);
        return search.countQuickly(declaration(scope, ledger), organizations.require(scope, filter.within()), filter);
    }

    /**
     * Hands on every entry the filter finds, the latest first, however many, all as of one moment.
     *
     * @param reader is told how many there will be, and takes each of them
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void export(Scope scope, String ledger, EntryFilter filter, LongFunction<Consumer<Entry>> reader) {
        scope.require(Right.READ_LEDGERS);
        scope.require(Right.EXPORT);
        Declaration declaration = declaration(scope, ledger);
        Organization within = organizations.require(scope, filter.within());
        search.each(declaration, within, filter, reader.apply(search.count(declaration, within, filter)));
    }

    /** @throws NotInScope if it does not exist or lies elsewhere */
    @Transactional(readOnly = true)
    public Entry find(Scope scope, String ledger, long id) {
        scope.require(Right.READ_LEDGERS);
        return entries.find(ledger, List.of(id), scope.place(), today()).stream()
                .findFirst()
                .orElseThrow(() -> notFound(ledger, id));
    }

    /** Those of the entries that the asker may see, by id; voided ones too. The others are missing. */
    @Transactional(readOnly = true)
    public Map<Long, Entry> find(Scope scope, String ledger, Collection<Long> ids) {
        scope.require(Right.READ_LEDGERS);
        return entries.find(ledger, ids, scope.place(), today()).stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    /** What was done to the entry since it was entered, the latest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> history(Scope scope, String ledger, long id) {
        return audit.history(Bookkeeping.subject(find(scope, ledger, id)));
    }

    /** The number of the entry as its declaration writes it; empty when it has none. */
    public String number(Entry entry) {
        EntryNumber number = entry.number();
        return number == null ? "" : declaration(entry).numbered(number.year(), number.number());
    }

    /** What the entry states in the figures now; nothing once it is voided. */
    public List<Posting> postings(Entry entry) {
        return entry.isVoided()
                ? List.of()
                : EntryPostings.of(declaration(entry), entry.organization(), entry.values());
    }

    /** As what the figures know the entries of a register. */
    public static String kind(String ledger) {
        return LedgerRecords.kind(ledger);
    }

    /** Everything that is wrong with values one would enter, warnings among it; nothing is written. */
    public List<EntryProblem> problems(String ledger, Values values) {
        EntryRules rules = rules(declaration(ledger));
        return rules.problems(rules.evened(values));
    }

    /** What of it would be refused. */
    public List<EntryProblem> refusals(String ledger, Values values) {
        return refusals(problems(ledger, values));
    }

    private static List<EntryProblem> refusals(List<EntryProblem> problems) {
        return problems.stream().filter(problem -> !problem.warning()).toList();
    }

    /** The same of an entry that is in the book, by what the register was declared as when it was last written. */
    public List<EntryProblem> problems(Entry entry) {
        return rules(declaration(entry)).problems(entry.values());
    }

    /**
     * Enters one entry into the book of a union.
     *
     * @param home the union that enters it; it keeps the entry unless the declaration's place fields lead below it
     * @throws EntryRefused if the values break a rule
     */
    @Transactional
    public Entry enter(Scope scope, OrganizationId home, String ledger, Values values, Repeat repeat) {
        scope.require(Right.WRITE_LEDGERS);
        organizations.require(scope, home);
        Versioned versioned = open(scope, home, ledger);
        Values evened = accepted(versioned.declaration(), values);
        if (repeat == Repeat.REFUSE) {
            refuseRepeated(versioned.declaration(), home, evened);
        }
        long id =
                bookkeeping.book(scope, home, versioned, List.of(evened), null).get(0);
        return find(scope, ledger, id);
    }

    /**
     * Enters many entries into the book of a union in one go, all or none; the same may be among them twice.
     *
     * @return their ids in the same order
     * @throws EntryRefused with what the first one that breaks a rule breaks
     */
    @Transactional
    public List<Long> enterAll(Scope scope, OrganizationId home, String ledger, List<Values> values) {
        scope.require(Right.WRITE_LEDGERS);
        organizations.require(scope, home);
        Versioned versioned = open(scope, home, ledger);
        List<Values> evened = values.stream()
                .map(each -> accepted(versioned.declaration(), each))
                .toList();
        return bookkeeping.book(scope, home, versioned, evened, null);
    }

    /** What would become of many rows at once, as an import judges them; nothing is written. */
    @Transactional(readOnly = true)
    public List<Verdict> judge(Scope scope, OrganizationId home, String ledger, List<ImportRow> rows) {
        scope.require(Right.WRITE_LEDGERS);
        organizations.require(scope, home);
        return imports.target(open(scope, home, ledger)).judge(atOnce(scope, home), rows);
    }

    /** How many of the good ones among many rows fall on closed days, as an import counts them; nothing is written. */
    @Transactional(readOnly = true)
    public int late(Scope scope, OrganizationId home, String ledger, List<ImportRow> rows) {
        return imports.target(open(scope, home, ledger)).late(atOnce(scope, home), good(scope, home, ledger, rows));
    }

    /** Enters the good ones among many rows at once, and returns how many these were. */
    @Transactional
    public int enterGood(Scope scope, OrganizationId home, String ledger, List<ImportRow> rows) {
        List<ImportRow> good = good(scope, home, ledger, rows);
        imports.target(open(scope, home, ledger)).book(atOnce(scope, home), good);
        return good.size();
    }

    private List<ImportRow> good(Scope scope, OrganizationId home, String ledger, List<ImportRow> rows) {
        List<Verdict> verdicts = judge(scope, home, ledger, rows);
        return IntStream.range(0, rows.size())
                .filter(row -> verdicts.get(row) instanceof Verdict.Good)
                .mapToObj(rows::get)
                .toList();
    }

    private ImportContext atOnce(Scope scope, OrganizationId home) {
        return new ImportContext(scope, home, 0, today(), null, false);
    }

    private Values accepted(Declaration declaration, Values values) {
        EntryRules rules = rules(declaration);
        Values evened = rules.evened(values);
        List<EntryProblem> refusals = refusals(rules.problems(evened));
        if (!refusals.isEmpty()) {
            throw new EntryRefused(refusals);
        }
        return evened;
    }

    private EntryRules rules(Declaration declaration) {
        return new EntryRules(declaration, today());
    }

    private void refuseRepeated(Declaration declaration, OrganizationId home, Values values) {
        if (!search.known(declaration, home, List.of(NaturalKey.of(declaration, values)))
                .isEmpty()) {
            throw new EntryRefused(List.of(EntryProblem.overall("repeated")));
        }
    }

    /**
     * Corrects an entry; its figures follow by reversal. It is written under the register's declaration as it is now.
     *
     * @throws EntryRefused if the values break a rule, or the entry was voided
     */
    @Transactional
    public Entry correct(Scope scope, String ledger, long id, Values values) {
        scope.require(Right.WRITE_LEDGERS);
        Versioned versioned = open(scope, ledger);
        Entry before = standing(scope, ledger, id);
        Values evened = accepted(versioned.declaration(), values);
        bookkeeping.correct(scope, before, homeOf(scope, before), versioned, evened);
        return find(scope, ledger, id);
    }

    /** Where a corrected entry may go: below the union that entered it, as far as the corrector sees it. */
    private OrganizationId homeOf(Scope scope, Entry entry) {
        return organizations.find(scope, entry.home()).isPresent() ? entry.home() : entry.organization();
    }

    /** The entry, locked against others. @throws EntryRefused if it was voided */
    Entry standing(Scope scope, String ledger, long id) {
        Entry entry = entries.findForChange(ledger, id, scope.place(), today()).orElseThrow(() -> notFound(ledger, id));
        if (entry.isVoided()) {
            throw new EntryRefused(List.of(EntryProblem.overall("voided")));
        }
        return entry;
    }

    /** Marks an entry as worth telling (亮点), or no longer. */
    @Transactional
    public void highlight(Scope scope, String ledger, long id, boolean highlight) {
        scope.require(Right.WRITE_LEDGERS);
        Entry entry = standing(scope, ledger, id);
        if (entry.highlight() != highlight) {
            bookkeeping.highlight(scope, entry, highlight);
        }
    }

    /**
     * Voids entries (作废): they stay readable and no longer count. Those that were voided before stay as they are.
     *
     * @return how many were voided now
     * @throws NotInScope if one of them does not exist or lies elsewhere; then none is voided
     * @throws EntryRefused if no reason is given
     */
    @Transactional
    public int markVoid(Scope scope, String ledger, Collection<Long> ids, String reason) {
        scope.require(Right.WRITE_LEDGERS);
        if (reason.isBlank()) {
            throw new EntryRefused(List.of(EntryProblem.overall("reason")));
        }
        List<Entry> standing = ids.stream()
                .distinct()
                .sorted()
                .map(id -> entries.findForChange(ledger, id, scope.place(), today())
                        .orElseThrow(() -> notFound(ledger, id)))
                .filter(entry -> !entry.isVoided())
                .toList();
        bookkeeping.markVoid(scope, ledger, standing, reason.strip());
        return standing.size();
    }

    private static NotInScope notFound(String ledger, long id) {
        return new NotInScope("entry " + id + " of " + ledger);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
