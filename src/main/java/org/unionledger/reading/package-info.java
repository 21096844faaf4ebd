/** 核对总结: reads any work summary, finds its figures, says which do not hold, and holds them against the book. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "codes", "figures", "frame", "organization"})
package org.unionledger.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
