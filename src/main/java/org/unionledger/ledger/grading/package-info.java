/** 规范与等级: how unions stand against declared standards and which grades they hold, read from the entries of registers. */
@NullMarked
package org.unionledger.ledger.grading;

import org.jspecify.annotations.NullMarked;
