/** 数据交换: reads workbooks as people have them, understands their cells, runs imports from preview to undo, writes Excel. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "codes", "frame", "protection", "work"})
package org.unionledger.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
