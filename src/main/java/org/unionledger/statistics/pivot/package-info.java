/** 交叉表: figures by indicators, unions, time and breakdown, each number opening its facts. */
@NullMarked
package org.unionledger.statistics.pivot;

import org.jspecify.annotations.NullMarked;
