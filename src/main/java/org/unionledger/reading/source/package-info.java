/** From a file to the text that is read, each character of which knows where it stood. */
@NullMarked
package org.unionledger.reading.source;

import org.jspecify.annotations.NullMarked;
