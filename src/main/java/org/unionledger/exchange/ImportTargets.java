package org.unionledger.exchange;

import java.util.List;

/** Offers books that come and go while the system runs, such as the declared ledgers. Asked anew for each import. */
public interface ImportTargets {

    List<? extends ImportTarget> targets();
}
