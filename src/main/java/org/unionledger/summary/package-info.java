/** 总结: composes a work summary from outline and sentence patterns, traces each figure, writes Word. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "codes", "figures", "frame", "organization", "work"})
package org.unionledger.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
