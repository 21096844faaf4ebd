package org.unionledger.ledger;

import java.time.LocalDate;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.declaration.Declaration;

/**
 * Whose standing is asked for.
 *
 * @param ledger the register that tells it
 * @param within a union: itself and all below it as the tree was on that day, as far as the asker may see them today
 * @param on     the day as of which
 */
public record GradedArea(Scope scope, Declaration ledger, OrganizationId within, LocalDate on) {}
