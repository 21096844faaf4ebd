/**
 * 计划: the year plan and its calendar, tasks, meetings from agenda to decisions, what comes again and again and who is late with it.
 * Plans and meetings are kept in the registers {@code work_plan} and {@code meeting}, which post their figures; this module adds
 * what a register cannot hold.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "codes",
            "database",
            "duty",
            "frame",
            "ledger",
            "ledger::declaration",
            "organization",
            "protection"
        })
package org.unionledger.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
