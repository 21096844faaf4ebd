/**
 * 考核: what unions are to reach in a year, how far they have come, and what they are judged by. Posts {@code *.target}: each
 * indicator's target, of the very union it was set for.
 */
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
            "ledger",
            "organization",
            "regulation"
        })
package org.unionledger.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
