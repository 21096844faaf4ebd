/** 台账: registers declared as data, one YAML file each; posts whatever each declaration says. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "attachment",
            "audit",
            "codes",
            "database",
            "duty",
            "exchange",
            "figures",
            "frame",
            "membership",
            "organization",
            "protection",
            "regulation",
            "retention",
            "work"
        })
package org.unionledger.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
