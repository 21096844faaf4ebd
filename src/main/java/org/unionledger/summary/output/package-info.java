/** Writes a summary as plain text, as a web page of its own, and as data. */
@NullMarked
package org.unionledger.summary.output;

import org.jspecify.annotations.NullMarked;
