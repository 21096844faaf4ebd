package org.unionledger.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.OwnIndicators;
import org.unionledger.frame.RandomCode;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.DefinitionRepository.Adoption;
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
    private final DraftRepository drafts;
    private final DefinitionRepository definitions;
    private final Catalogue catalogue;
    private final RegisterCheck check;
    private final DueRenewal due;
    private final OwnIndicators indicators;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    Registers(
            RegisterRepository registers,
            DraftRepository drafts,
            DefinitionRepository definitions,
            Catalogue catalogue,
            RegisterCheck check,
            DueRenewal due,
            OwnIndicators indicators,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.registers = registers;
        this.drafts = drafts;
        this.definitions = definitions;
        this.catalogue = catalogue;
        this.check = check;
        this.due = due;
        this.indicators = indicators;
        this.organizations = organizations;
        this.audit = audit;
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
        OwnRegister register = require(scope, id);
        return drafts.find(register.ledger())
                .map(draft ->
                        new Working(register, RegisterText.read(draft.content()), draft.edition(), draft.sample()))
                .orElseGet(() -> new Working(register, used(register), 0, ""));
    }

    private RegisterText used(OwnRegister register) {
        return RegisterText.read(definitions
                .find(register.ledger(), register.version())
                .orElseThrow(() -> new NotInScope("register " + register.ledger()))
                .content());
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
        requireName(text);
        String ledger = OwnRegister.PREFIX + RandomCode.of(CODE_LENGTH);
        long id = registers.add(ledger, union, scope.login(), now());
        drafts.keep(ledger, text.as(ledger).written(), 0, scope.login(), now());
        drafts.keepSample(ledger, sample);
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
        Working working = working(scope, id);
        String ledger = working.register().ledger();
        if (working.edition() != edition) {
            throw changedMeanwhile(ledger);
        }
        RegisterText changed = change.apply(working.text());
        requireName(changed);
        if (!drafts.keep(ledger, changed.written(), edition, scope.login(), now())) {
            throw changedMeanwhile(ledger);
        }
    }

    private static void requireName(RegisterText text) {
        if (text.text("name").isBlank()) {
            throw Refused.of("name", "ledger.maker.refused.no_name");
        }
    }

    private Refused changedMeanwhile(String ledger) {
        return drafts.find(ledger)
                .map(draft -> Refused.of("", "ledger.maker.refused.changed", draft.by()))
                .orElseGet(() -> Refused.of("", "ledger.maker.refused.gone"));
    }

    /** Keeps the rows it is tried on with the draft, if there is one. */
    @Transactional
    public void keepSample(Scope scope, long id, String sample) {
        drafts.keepSample(require(scope, id).ledger(), sample);
    }

    /** Everything that keeps the text from being taken into use; empty when nothing does. */
    public List<Flaw> flaws(OwnRegister register, RegisterText text) {
        return check.flaws(text, versions(register));
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
        Working working = working(scope, id);
        if (!working.isDraft() || working.edition() != edition) {
            throw changedMeanwhile(working.register().ledger());
        }
        OwnRegister register = working.register();
        List<Flaw> flaws = flaws(register, working.text());
        if (!flaws.isEmpty()) {
            throw Refused.of("", "ledger.maker.refused.flaws");
        }
        check.planned(working.text()).forEach(planned -> indicators.make(register.owner(), planned));
        int version =
                catalogue.adopt(register, working.text().declared(), new Adoption(scope.login(), note.strip(), now()));
        drafts.discard(register.ledger());
        if (!register.isEnded()) {
            due.renew(catalogue.version(register.ledger(), version));
        }
        write(scope, register, "adopted", note.strip(), Map.of("version", Integer.toString(version)));
        return version;
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
        if (drafts.discard(register.ledger()) == 0) {
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
        String ledger = require(scope, id).ledger();
        String earlier = definitions
                .find(ledger, version)
                .orElseThrow(() -> new NotInScope("register " + ledger + " version " + version))
                .content();
        if (!drafts.keep(ledger, earlier, 0, scope.login(), now())) {
            throw Refused.of("", "ledger.maker.refused.draft_exists");
        }
    }

    /** Ends it (停用): nothing is entered any more, and its entries stay readable and counted. */
    @Transactional
    public void end(Scope scope, long id) {
        OwnRegister register = require(scope, id);
        if (!register.wasUsed() || register.isEnded()) {
            throw Refused.of("", "ledger.maker.refused.not_in_use");
        }
        registers.end(register.ledger(), scope.login(), now());
        due.end(catalogue.version(register.ledger(), register.version()));
        write(scope, register, "stopped", "", Map.of());
    }

    /** Takes an ended register into use again. */
    @Transactional
    public void resume(Scope scope, long id) {
        OwnRegister register = require(scope, id);
        if (!register.isEnded()) {
            throw Refused.of("", "ledger.maker.refused.not_ended");
        }
        registers.resume(register.ledger());
        due.renew(catalogue.version(register.ledger(), register.version()));
        write(scope, register, "restarted", "", Map.of());
    }

    /** Every version taken into use, the latest first. */
    public List<RegisterVersion> versions(Scope scope, long id) {
        return versions(require(scope, id));
    }

    private List<RegisterVersion> versions(OwnRegister register) {
        return definitions.versions(register.ledger()).stream()
                .map(each -> RegisterVersion.of(
                        each,
                        catalogue.version(register.ledger(), each.definition().version())))
                .toList();
    }

    /** The keys of all fields it has had. */
    public Set<String> everyKey(OwnRegister register) {
        return versions(register).stream()
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

    private void write(Scope scope, OwnRegister register, String deed, String reason, Map<String, String> after) {
        audit.write(
                scope.actor(),
                deed,
                new Subject(SUBJECT, register.id(), register.owner()),
                reason.isEmpty() ? null : reason,
                Map.of(),
                after);
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
