/**
 * 入会申请: workers apply to join from a phone, and an officer of the union or above decides. Posts {@code member.applications}
 * and {@code member.applications.decided}.
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
            "membership",
            "organization",
            "protection",
            "regulation"
        })
package org.unionledger.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
