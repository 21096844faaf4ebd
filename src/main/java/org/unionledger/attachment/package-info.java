/** 附件: pictures and documents that belong to records of other modules, sealed, each content kept once; posts nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "codes", "frame", "protection"})
package org.unionledger.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
