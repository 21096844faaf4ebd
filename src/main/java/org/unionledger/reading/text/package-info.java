/** What a page is made of: summaries, sentences, sections, periods. */
@NullMarked
package org.unionledger.reading.text;

import org.jspecify.annotations.NullMarked;
