package org.unionledger.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.figures.OwnIndicators;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.DefinitionRepository.Adoption;

/** Takes registers that unions made into use, version after version, ends them (停用) and takes them up again. */
@Component
class RegisterLife {

    private final RegisterRepository registers;
    private final RegisterDrafts drafts;
    private final DefinitionRepository definitions;
    private final Catalogue catalogue;
    private final RegisterCheck check;
    private final DueRenewal due;
    private final OwnIndicators indicators;
    private final AuditLog audit;
    private final Clock clock;

    RegisterLife(
            RegisterRepository registers,
            RegisterDrafts drafts,
            DefinitionRepository definitions,
            Catalogue catalogue,
            RegisterCheck check,
            DueRenewal due,
            OwnIndicators indicators,
            AuditLog audit,
            Clock clock) {
        this.registers = registers;
        this.drafts = drafts;
        this.definitions = definitions;
        this.catalogue = catalogue;
        this.check = check;
        this.due = due;
        this.indicators = indicators;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a draft without flaws into use, with the indicators that are made along with it; returns the version's number. */
    int adopt(Scope scope, Registers.Working working, String note) {
        OwnRegister register = working.register();
        check.planned(working.text()).forEach(planned -> indicators.make(register.owner(), planned));
        int version = catalogue.adopt(
                register, working.text().declared(), new Adoption(scope.login(), note, clock.instant()));
        drafts.discard(register);
        if (!register.isEnded()) {
            due.renew(catalogue.version(register.ledger(), version));
        }
        write(scope, register, "adopted", note, Map.of("version", Integer.toString(version)));
        return version;
    }

    /** @throws Refused if it is not in use */
    void end(Scope scope, OwnRegister register) {
        if (!register.wasUsed() || register.isEnded()) {
            throw Refused.of("", "ledger.maker.refused.not_in_use");
        }
        registers.end(register.ledger(), scope.login(), clock.instant());
        due.end(catalogue.version(register.ledger(), register.version()));
        write(scope, register, "stopped", "", Map.of());
    }

    /** @throws Refused if it was not ended */
    void resume(Scope scope, OwnRegister register) {
        if (!register.isEnded()) {
            throw Refused.of("", "ledger.maker.refused.not_ended");
        }
        registers.resume(register.ledger());
        due.renew(catalogue.version(register.ledger(), register.version()));
        write(scope, register, "restarted", "", Map.of());
    }

    /** Every version taken into use, the latest first. */
    List<RegisterVersion> versions(OwnRegister register) {
        return definitions.versions(register.ledger()).stream()
                .map(each -> RegisterVersion.of(
                        each,
                        catalogue.version(register.ledger(), each.definition().version())))
                .toList();
    }

    private void write(Scope scope, OwnRegister register, String deed, String reason, Map<String, String> after) {
        audit.write(
                scope.actor(),
                deed,
                new Subject(Registers.SUBJECT, register.id(), register.owner()),
                reason.isEmpty() ? null : reason,
                Map.of(),
                after);
    }
}
