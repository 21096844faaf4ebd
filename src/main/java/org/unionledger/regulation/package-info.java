/** 法规参数: the numbers that laws and local rules set, each with its source, by place and from a day on. Posts nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "codes", "database", "frame"})
package org.unionledger.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
