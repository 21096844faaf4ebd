package org.unionledger.ledger;

import java.util.List;
import org.unionledger.frame.Refused;

/** An entry that breaks a rule, with everything that is wrong with it. */
public class EntryRefused extends Refused {

    private static final long serialVersionUID = 1L;

    EntryRefused(List<EntryProblem> problems) {
        super(problems);
    }
}
