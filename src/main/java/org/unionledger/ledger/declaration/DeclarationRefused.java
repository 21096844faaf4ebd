package org.unionledger.ledger.declaration;

import java.util.List;
import java.util.stream.Collectors;

/** A declaration that cannot be used, with everything that is wrong with it. */
public class DeclarationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    public DeclarationRefused(String ledger, List<Flaw> flaws) {
        super("Ledger " + ledger + " cannot be used. "
                + flaws.stream().map(Flaw::toString).collect(Collectors.joining("; ")));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
