package org.unionledger.figures;

import java.util.List;
import java.util.Optional;

/** Offers kinds of record that come while the system runs, such as the entries of registers that unions make. */
public interface RecordKinds {

    /** @param kind as in {@link Source#kind()}; empty when it is none of these */
    Optional<? extends RecordKind> recordKind(String kind);

    /** All of them. */
    List<? extends RecordKind> recordKinds();
}
