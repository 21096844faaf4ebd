/** Reads workbooks and text tables of every make into plain rows of cells, within limits that are checked first. */
@NullMarked
package org.unionledger.exchange.sheet;

import org.jspecify.annotations.NullMarked;
