/** 上报: reports that go upward level by level, their forms declared as data and filled from figures. Posts nothing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "codes",
            "database",
            "duty",
            "exchange",
            "figures",
            "frame",
            "organization",
            "regulation",
            "work"
        })
package org.unionledger.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
