/** 班子与换届: the bodies of a union, their terms, who holds which post, and certificates. Posts {@code org.committees.*}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "codes",
            "database",
            "duty",
            "figures",
            "frame",
            "organization",
            "regulation",
            "work"
        })
package org.unionledger.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
