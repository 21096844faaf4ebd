/** 待办与到期: what a union owes by which day, stated by the records it follows from. Posts nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "codes", "database", "frame"})
package org.unionledger.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
