/** 会员: the real-name register of members. Posts {@code member.*}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "codes",
            "database",
            "exchange",
            "figures",
            "frame",
            "organization",
            "protection",
            "regulation",
            "retention"
        })
package org.unionledger.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
