/** 审计: the append-only log of who changed or looked at what, and each record's own history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"codes"})
package org.unionledger.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
