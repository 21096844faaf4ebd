/** 系统: the first set-up of a book, accounts, and everybody's own password. Posts nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "codes", "frame", "organization"})
package org.unionledger.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
