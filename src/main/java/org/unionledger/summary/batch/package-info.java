/** 批量生成: summaries of all unions of a level below a union, written in one run that goes on when its page is left. */
@NullMarked
package org.unionledger.summary.batch;

import org.jspecify.annotations.NullMarked;
