package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.RandomCode;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.Flaw;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.organization.Organizations;

/**
 * Making registers (自建台账): a union works on a draft; taken into use it counts for the union and everything below it, until a
 * later version or until it is ended. Takes {@link Right#MAKE_LEDGERS}. Nothing is ever overwritten but drafts.
 */
@Service
public class Registers {

    public static final String SUBJECT = "register";

    private static final int CODE_LENGTH = 10;

    private final RegisterRepository registers;
    private final RegisterDrafts drafts;
    private final DefinitionRepository definitions;
    private final Catalogue catalogue;
    private final RegisterCheck check;
    private final RegisterLife life;
    private final Organizations organizations;
    private final Clock clock;

    Registers(
            RegisterRepository registers,
            RegisterDrafts drafts,
            DefinitionRepository definitions,
            Catalogue catalogue,
            RegisterCheck check,
            RegisterLife life,
            Organizations organizations,
            Clock clock) {
        this.registers = registers;
        this.drafts = drafts;
        this.definitions = definitions;
        this.catalogue = catalogue;
        this.check = check;
        this.life = life;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * What is being changed.
     *
     * @param edition 0 where nothing was changed yet
     * @param sample  rows to try it on; empty when there are none
     */
    public record Working(OwnRegister register, RegisterText text, int edition, String sample) {

        public boolean isDraft() {
            return edition > 0;
        }
    }

    /** All of the union and of those below it, drafts and ended ones among them, the oldest first. */
    public List<OwnRegister> below(Scope scope, OrganizationId union) {
        scope.require(Right.MAKE_LEDGERS);
        organizations.require(scope, union);
        return registers.below(union, today());
    }

    /** Those in use that the union or one above it has made, the oldest first. */
    public List<OwnRegister> usedAt(Scope scope, OrganizationId union) {
        scope.require(Right.MAKE_LEDGERS);
        organizations.require(scope, union);
        return registers.onTheWayTo(union, today());
    }

    /** The draft, else what is in use. @throws NotInScope if there is no such register of a union within the scope */
    public Working working(Scope scope, long id) {
        return drafts.of(require(scope, id));
    }

    /** The text of a shipped register, to begin from. @throws NotInScope if there is none such */
    public RegisterText shipped(String ledger) {
        return catalogue
                .current(ledger)
                .filter(current -> !OwnRegister.isOwn(ledger))
                .flatMap(current -> definitions.find(ledger, current.number()))
                .map(stored -> RegisterText.read(stored.content()))
                .orElseThrow(() -> new NotInScope("ledger " + ledger));
    }

    /**
     * Begins a register of the union.
     *
     * @param sample rows to try it on; empty for none
     * @return its number
     */
    @Transactional
    public long begin(Scope scope, OrganizationId union, RegisterText text, String sample) {
        scope.require(Right.MAKE_LEDGERS);
        organizations.require(scope, union);
        RegisterDrafts.requireName(text);
        String ledger = OwnRegister.PREFIX + RandomCode.of(CODE_LENGTH);
        long id = registers.add(ledger, union, scope.login(), clock.instant());
        drafts.begin(scope, ledger, text, sample);
        return id;
    }

    /**
     * Keeps a change in the draft, which is begun if there is none. The draft need not be complete.
     *
     * @param edition of the draft the change was made to
     * @throws Refused if somebody else has changed it since
     */
    @Transactional
    public void change(Scope scope, long id, int edition, UnaryOperator<RegisterText> change) {
        drafts.change(scope, require(scope, id), edition, change);
    }

    /** Keeps the rows it is tried on with the draft, if there is one. */
    @Transactional
    public void keepSample(Scope scope, long id, String sample) {
        drafts.keepSample(require(scope, id), sample);
    }

    /** Everything that keeps the text from being taken into use; empty when nothing does. */
    public List<Flaw> flaws(OwnRegister register, RegisterText text) {
        return check.flaws(text, life.versions(register));
    }

    /** What the text declares. @throws DeclarationRefused with everything that is wrong with it */
    public Declaration declared(RegisterText text) {
        return check.declared(text);
    }

    /**
     * Takes the draft into use, with the indicators that are made along with it.
     *
     * @param note why; may be empty
     * @return the number of the version
     * @throws Refused if there is no draft, it has flaws, or somebody else has changed it since
     */
    @Transactional
    public int adopt(Scope scope, long id, int edition, String note) {
        definitions.lock();
        Working working = drafts.adoptable(require(scope, id), edition);
        if (!flaws(working.register(), working.text()).isEmpty()) {
            throw Refused.of("", "ledger.maker.refused.flaws");
        }
        return life.adopt(scope, working, note.strip());
    }

    /**
     * Throws the draft away; the whole register if it was never in use.
     *
     * @return whether the register is still there
     * @throws Refused if there is no draft
     */
    @Transactional
    public boolean discard(Scope scope, long id) {
        OwnRegister register = require(scope, id);
        if (!drafts.discard(register)) {
            throw Refused.of("", "ledger.maker.refused.gone");
        }
        if (!register.wasUsed()) {
            registers.remove(register.ledger());
        }
        return register.wasUsed();
    }

    /** Makes an earlier version the draft. @throws Refused if there is a draft already, which would be lost */
    @Transactional
    public void restore(Scope scope, long id, int version) {
        drafts.restore(scope, require(scope, id), version);
    }

    /** Ends it (停用): nothing is entered any more, and its entries stay readable and counted. */
    @Transactional
    public void end(Scope scope, long id) {
        life.end(scope, require(scope, id));
    }

    /** Takes an ended register into use again. */
    @Transactional
    public void resume(Scope scope, long id) {
        life.resume(scope, require(scope, id));
    }

    /** Every version taken into use, the latest first. */
    public List<RegisterVersion> versions(Scope scope, long id) {
        return life.versions(require(scope, id));
    }

    /** The keys of all fields it has had. */
    public Set<String> everyKey(OwnRegister register) {
        return life.versions(register).stream()
                .flatMap(version -> version.declaration().fields().stream())
                .map(Field::key)
                .collect(Collectors.toSet());
    }

    private OwnRegister require(Scope scope, long id) {
        scope.require(Right.MAKE_LEDGERS);
        OwnRegister register = registers.find(id).orElseThrow(() -> new NotInScope("register " + id));
        organizations.require(scope, register.owner());
        return register;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
