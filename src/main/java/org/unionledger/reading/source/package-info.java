/** From a file to the text that is read, each character of which knows where it stood. Whoever needs a file's text asks here. */
@NullMarked
@NamedInterface("source")
package org.unionledger.reading.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
