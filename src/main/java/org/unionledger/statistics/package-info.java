/** 统计: tables and charts of indicators by place or month, each number opening its facts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "codes", "exchange", "figures", "frame", "organization"})
package org.unionledger.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
