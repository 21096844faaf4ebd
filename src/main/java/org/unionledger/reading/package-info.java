/** 核对总结: reads any work summary, finds its figures, says which do not hold, and holds them against the book. Readings can be kept. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "codes",
            "figures",
            "frame",
            "ledger",
            "ledger::declaration",
            "organization",
            "protection"
        })
package org.unionledger.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
