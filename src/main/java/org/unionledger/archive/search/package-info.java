/** What papers are found by: their words, and how these are read (拼音). Every text here is looked at character by character. */
@NullMarked
package org.unionledger.archive.search;

import org.jspecify.annotations.NullMarked;
