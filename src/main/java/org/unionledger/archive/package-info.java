/**
 * 档案: the papers a union keeps, with metadata, numbers, files in versions, search in words and pinyin, what happens to papers
 * received, and how long each is kept. Posts nothing. What {@code drafting} issues is filed by itself.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "codes",
            "database",
            "drafting",
            "duty",
            "exchange",
            "figures",
            "frame",
            "organization",
            "protection",
            "reading",
            "reading::source",
            "regulation",
            "work"
        })
package org.unionledger.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
