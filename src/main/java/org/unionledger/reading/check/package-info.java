/** Holds the figures of a text against each other. */
@NullMarked
package org.unionledger.reading.check;

import org.jspecify.annotations.NullMarked;
