/**
 * 补录: enters what only an old summary tells, as drafts that are checked, corrected and confirmed. Posts to any indicator that is no
 * formula, and only what the book lacks.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "codes",
            "database",
            "figures",
            "frame",
            "ledger",
            "ledger::declaration",
            "organization",
            "protection",
            "reading",
            "summary"
        })
package org.unionledger.backfill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
