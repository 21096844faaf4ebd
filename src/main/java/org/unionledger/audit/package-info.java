/** 审计: the append-only log of who changed or looked at what, chained by hashes, and each record's own history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"codes", "database", "protection"})
package org.unionledger.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
