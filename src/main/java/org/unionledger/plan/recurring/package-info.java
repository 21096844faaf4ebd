/** 周期性工作: what comes again and again by rule, who has done it and who is late. */
@NullMarked
package org.unionledger.plan.recurring;

import org.jspecify.annotations.NullMarked;
