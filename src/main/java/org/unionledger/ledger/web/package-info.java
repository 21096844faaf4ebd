/** Pages and API of the declared registers; everything they show and do goes through {@link org.unionledger.ledger.Ledgers}. */
@NullMarked
package org.unionledger.ledger.web;

import org.jspecify.annotations.NullMarked;
