/** 关系转接: members handed from one union to another, confirmed by the receiver. Posts nothing; the register of members does. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "codes",
            "database",
            "duty",
            "frame",
            "membership",
            "organization",
            "regulation"
        })
package org.unionledger.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
