/** Finds what is written with numerals: quantities, dates, ordinals, names with a number. */
@NullMarked
package org.unionledger.reading.number;

import org.jspecify.annotations.NullMarked;
