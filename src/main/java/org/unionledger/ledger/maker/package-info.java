/** 自建台账: the pages on which unions make registers, from drafts tried on rows to versions in use. */
@NullMarked
package org.unionledger.ledger.maker;

import org.jspecify.annotations.NullMarked;
