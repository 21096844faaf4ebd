/** 交叉表: figures by indicators, unions, time and breakdown, each number opening its facts. */
@NullMarked
@NamedInterface("pivot")
package org.unionledger.statistics.pivot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
