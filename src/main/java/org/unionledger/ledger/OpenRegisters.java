package org.unionledger.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Catalogue.Versioned;
import org.unionledger.ledger.declaration.Declaration;

/** Which registers somebody may know of, and which of them are written to now. */
@Component
class OpenRegisters {

    private final Catalogue catalogue;

    OpenRegisters(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws NotInScope if there is no such register, or it is one that another union has made */
    Declaration declaration(Scope scope, String ledger) {
        return current(scope, ledger).declaration();
    }

    private Versioned current(Scope scope, String ledger) {
        return catalogue
                .current(ledger)
                .filter(known -> catalogue.concerns(scope.place(), ledger))
                .orElseThrow(() -> notFound(ledger));
    }

    /** @throws EntryRefused if nothing is entered into it any more */
    Versioned open(Scope scope, String ledger) {
        Versioned current = current(scope, ledger);
        if (catalogue.isEnded(ledger)) {
            throw new EntryRefused(List.of(EntryProblem.overall("ended")));
        }
        return current;
    }

    /** @throws NotInScope if the register is not used at the union */
    Versioned open(Scope scope, OrganizationId home, String ledger) {
        Versioned open = open(scope, ledger);
        if (!catalogue.isUsedAt(home, ledger)) {
            throw notFound(ledger);
        }
        return open;
    }

    static NotInScope notFound(String ledger) {
        return new NotInScope("ledger " + ledger);
    }
}
