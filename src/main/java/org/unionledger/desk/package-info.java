/** 工作台: the first page: progress, what is due, changes of the week. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "codes",
            "duty",
            "evaluation::target",
            "figures",
            "frame",
            "organization",
            "plan"
        })
package org.unionledger.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
