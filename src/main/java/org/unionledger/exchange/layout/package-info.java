/** Finds out how a sheet is laid out: where its head is, which book it belongs to, what each column holds. Pure. */
@NullMarked
package org.unionledger.exchange.layout;

import org.jspecify.annotations.NullMarked;
