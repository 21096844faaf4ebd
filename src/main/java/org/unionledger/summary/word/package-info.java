/** Writes a summary as a Word file laid out by GB/T 9704-2012 (DOC-01 to DOC-12 in {@code docs/regulations.md}). */
@NullMarked
package org.unionledger.summary.word;

import org.jspecify.annotations.NullMarked;
