/** What a figure in a text stands for, and of what it is a figure. */
@NullMarked
package org.unionledger.reading.role;

import org.jspecify.annotations.NullMarked;
