/** 页面框架: layout, menu, messages, the standpoint of a reader, and the page patterns each used everywhere. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "codes", "database"})
package org.unionledger.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
