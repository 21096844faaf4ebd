/** 提纲: unions change the outlines of their summaries for themselves and everything below them, without programming. */
@NullMarked
package org.unionledger.summary.studio;

import org.jspecify.annotations.NullMarked;
