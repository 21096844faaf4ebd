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
    private final OpenRegisters registers;
    private final EntryRepository entries;
    private final EntrySearch search;
    private final EntryAcceptance acceptance;
    private final StandingEntries standing;
    private final Bookkeeping bookkeeping;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Ledgers(
            Catalogue catalogue,
            OpenRegisters registers,
            EntryRepository entries,
            EntrySearch search,
            EntryAcceptance acceptance,
            StandingEntries standing,
            Bookkeeping bookkeeping,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.catalogue = catalogue;
        this.registers = registers;
        this.entries = entries;
        this.search = search;
        this.acceptance = acceptance;
        this.standing = standing;
        this.bookkeeping = bookkeeping;
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
        return catalogue
                .current(ledger)
                .orElseThrow(() -> OpenRegisters.notFound(ledger))
                .declaration();
    }

    /** @throws NotInScope if there is no such register, or it is one that another union has made */
    public Declaration declaration(Scope scope, String ledger) {
        return registers.declaration(scope, ledger);
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
                .orElseThrow(() -> StandingEntries.notFound(ledger, id));
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
        return acceptance.problemsOfWritten(declaration(ledger), values);
    }

    /** What of it would be refused. */
    public List<EntryProblem> refusals(String ledger, Values values) {
        return EntryAcceptance.refusals(problems(ledger, values));
    }

    /** The same of an entry that is in the book, by what the register was declared as when it was last written. */
    public List<EntryProblem> problems(Entry entry) {
        return acceptance.problems(declaration(entry), entry.values());
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
        Versioned versioned = registers.open(scope, home, ledger);
        Values evened = acceptance.accepted(versioned.declaration(), values);
        if (repeat == Repeat.REFUSE) {
            acceptance.refuseRepeated(versioned.declaration(), home, evened);
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
        Versioned versioned = registers.open(scope, home, ledger);
        List<Values> evened = values.stream()
                .map(each -> acceptance.accepted(versioned.declaration(), each))
                .toList();
        return bookkeeping.book(scope, home, versioned, evened, null);
    }

    /**
     * Corrects an entry; its figures follow by reversal. It is written under the register's declaration as it is now.
     *
     * @throws EntryRefused if the values break a rule, or the entry was voided
     */
    @Transactional
    public Entry correct(Scope scope, String ledger, long id, Values values) {
        scope.require(Right.WRITE_LEDGERS);
        Versioned versioned = registers.open(scope, ledger);
        Entry before = standing.require(scope, ledger, id);
        Values evened = acceptance.accepted(versioned.declaration(), values);
        bookkeeping.correct(scope, before, standing.homeOf(scope, before), versioned, evened);
        return find(scope, ledger, id);
    }

    /** Marks an entry as worth telling (亮点), or no longer. */
    @Transactional
    public void highlight(Scope scope, String ledger, long id, boolean highlight) {
        scope.require(Right.WRITE_LEDGERS);
        Entry entry = standing.require(scope, ledger, id);
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
        List<Entry> voided = standing.among(scope, ledger, ids);
        bookkeeping.markVoid(scope, ledger, voided, reason.strip());
        return voided.size();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
