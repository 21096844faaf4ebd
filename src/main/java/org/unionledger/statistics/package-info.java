/** 统计: tables and charts of indicators by union, time and breakdown, each number opening its facts; saved views and screens for halls. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "codes", "exchange", "figures", "frame", "organization"})
package org.unionledger.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
