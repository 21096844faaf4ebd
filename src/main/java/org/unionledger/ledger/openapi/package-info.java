/** 接口说明: what other programs may ask of the registers, made of their declarations. */
@NullMarked
package org.unionledger.ledger.openapi;

import org.jspecify.annotations.NullMarked;
