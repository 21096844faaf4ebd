/** 命令行: the commands on the jar. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "administration",
            "archive",
            "archive::file",
            "archive::folder",
            "audit",
            "codes",
            "database",
            "demo",
            "exchange",
            "figures",
            "frame",
            "ledger",
            "membership",
            "organization",
            "protection",
            "reading",
            "summary",
            "work"
        })
package org.unionledger.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
