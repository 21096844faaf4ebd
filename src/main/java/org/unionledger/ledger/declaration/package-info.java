/** 台账定义: what a declared register is, and how its text is read and checked. */
@NullMarked
@NamedInterface("declaration")
package org.unionledger.ledger.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
