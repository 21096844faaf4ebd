/** 指标与数据: indicators, append-only facts, and exact sums over tree and time. Record modules post here; readers read only here. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "codes", "frame"})
package org.unionledger.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
