/** Whole folders of papers taken in (批量归档): what is in them proposed, corrected by a person, and filed. */
@NullMarked
@NamedInterface("folder")
package org.unionledger.archive.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
