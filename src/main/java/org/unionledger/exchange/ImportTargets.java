package org.unionledger.exchange;

import java.util.List;
import org.unionledger.access.Scope;

/** Offers books that come and go while the system runs, such as the declared ledgers. Asked anew for each import. */
public interface ImportTargets {

    /** Those that somebody may find at the place of the scope. */
    List<? extends ImportTarget> targets(Scope scope);
}
