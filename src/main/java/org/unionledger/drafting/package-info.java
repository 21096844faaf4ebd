/**
 * 文稿: keeps summaries as documents with bound figures: written, commented, signed off and issued. Posts nothing; reads figures
 * again by the recipes that {@code summary} gives them.
 */
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
            "summary"
        })
package org.unionledger.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
