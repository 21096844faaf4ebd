/** 建会: the work to set up unions at employers that have none, stage by stage. Posts {@code org.progress.*} and what is set up with a union. */
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
            "protection",
            "regulation",
            "work"
        })
package org.unionledger.establishment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
