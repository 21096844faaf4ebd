/** 组织建设: the effective-dated tree of unions, employers and their establishment. Posts {@code org.*} and {@code staff.*}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "audit", "codes", "database", "exchange", "figures", "frame", "protection"})
package org.unionledger.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
