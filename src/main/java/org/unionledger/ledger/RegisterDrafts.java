package org.unionledger.ledger;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.declaration.RegisterText;

/** What is being changed of registers that unions made, so that two who change the same see each other. */
@Component
class RegisterDrafts {

    private final DraftRepository drafts;
    private final DefinitionRepository definitions;
    private final Clock clock;

    RegisterDrafts(DraftRepository drafts, DefinitionRepository definitions, Clock clock) {
        this.drafts = drafts;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** The draft, else what is in use. */
    Registers.Working of(OwnRegister register) {
        return drafts.find(register.ledger())
                .map(draft -> new Registers.Working(
                        register, RegisterText.read(draft.content()), draft.edition(), draft.sample()))
                .orElseGet(() -> new Registers.Working(register, used(register), 0, ""));
    }

    private RegisterText used(OwnRegister register) {
        return RegisterText.read(definitions
                .find(register.ledger(), register.version())
                .orElseThrow(() -> new NotInScope("register " + register.ledger()))
                .content());
    }

    void begin(Scope scope, String ledger, RegisterText text, String sample) {
        drafts.keep(ledger, text.as(ledger).written(), 0, scope.login(), clock.instant());
        drafts.keepSample(ledger, sample);
    }

    /** @throws Refused if somebody else has changed it since that edition, or nothing is left of its name */
    void change(Scope scope, OwnRegister register, int edition, UnaryOperator<RegisterText> change) {
        String ledger = register.ledger();
        Registers.Working working = of(register);
        if (working.edition() != edition) {
            throw changedMeanwhile(ledger);
        }
        RegisterText changed = change.apply(working.text());
        requireName(changed);
        if (!drafts.keep(ledger, changed.written(), edition, scope.login(), clock.instant())) {
            throw changedMeanwhile(ledger);
        }
    }

    static void requireName(RegisterText text) {
        if (text.text("name").isBlank()) {
            throw Refused.of("name", "ledger.maker.refused.no_name");
        }
    }

    private Refused changedMeanwhile(String ledger) {
        return drafts.find(ledger)
                .map(draft -> Refused.of("", "ledger.maker.refused.changed", draft.by()))
                .orElseGet(() -> Refused.of("", "ledger.maker.refused.gone"));
    }

    /** The draft of that edition. @throws Refused if there is none, or somebody else has changed it since */
    Registers.Working adoptable(OwnRegister register, int edition) {
        Registers.Working working = of(register);
        if (!working.isDraft() || working.edition() != edition) {
            throw changedMeanwhile(register.ledger());
        }
        return working;
    }

    /** Keeps the rows it is tried on, if there is one. */
    void keepSample(OwnRegister register, String sample) {
        drafts.keepSample(register.ledger(), sample);
    }

    /** @return whether there was one */
    boolean discard(OwnRegister register) {
        return drafts.discard(register.ledger()) > 0;
    }

    /** @throws Refused if there is a draft already, which would be lost */
    void restore(Scope scope, OwnRegister register, int version) {
        String ledger = register.ledger();
        String earlier = definitions
                .find(ledger, version)
                .orElseThrow(() -> new NotInScope("register " + ledger + " version " + version))
                .content();
        if (!drafts.keep(ledger, earlier, 0, scope.login(), clock.instant())) {
            throw Refused.of("", "ledger.maker.refused.draft_exists");
        }
    }
}
