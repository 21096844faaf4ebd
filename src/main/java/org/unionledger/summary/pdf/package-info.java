/**
 * Writes a summary as PDF, laid out by GB/T 9704-2012 like the Word file (DOC-01 to DOC-12, DOC-16 in {@code docs/regulations.md}), with
 * the fonts of the machine embedded, each reduced to the characters used.
 */
@NullMarked
package org.unionledger.summary.pdf;

import org.jspecify.annotations.NullMarked;
