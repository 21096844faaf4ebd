/** 后台作业: long work with progress that survives leaving the page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "codes", "frame"})
package org.unionledger.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
