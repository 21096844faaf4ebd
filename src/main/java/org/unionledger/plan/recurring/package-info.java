/** 周期性工作: what comes again and again by rule, who has done it and who is late. */
@NullMarked
@NamedInterface("recurring")
package org.unionledger.plan.recurring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
