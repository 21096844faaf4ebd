/** 系统: the first set-up of a book, accounts, everybody's own password, and the page of the audit log. Posts nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "codes", "frame", "organization"})
package org.unionledger.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
