/** Understands single cells: what a person meant by what stands there. Pure: no clock, no SQL, no Spring. */
@NullMarked
package org.unionledger.exchange.value;

import org.jspecify.annotations.NullMarked;
