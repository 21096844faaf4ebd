/** 演示: a deterministic generator of a believable year, for the first start and for measuring. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "attachment",
            "backfill",
            "archive",
            "archive::file",
            "codes",
            "committee",
            "drafting",
            "establishment",
            "evaluation::round",
            "evaluation::scheme",
            "evaluation::target",
            "exchange",
            "figures",
            "frame",
            "joining",
            "ledger",
            "ledger::declaration",
            "membership",
            "organization",
            "plan",
            "plan::meeting",
            "plan::recurring",
            "reading",
            "regulation",
            "reporting",
            "statistics::pivot",
            "statistics::screen",
            "statistics::view",
            "summary",
            "transfer"
        })
package org.unionledger.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
