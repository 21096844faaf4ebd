/** The files of papers: what is taken, what it says, and where its bytes are kept. Who brings files to the archive makes them here. */
@NullMarked
@NamedInterface("file")
package org.unionledger.archive.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
