package org.unionledger.ledger;

import java.time.Instant;
import org.unionledger.ledger.declaration.Declaration;

/** What a register of a union was declared as since a moment. @param note why it was changed; may be empty */
public record RegisterVersion(int number, Declaration declaration, String note, String by, Instant at) {}
