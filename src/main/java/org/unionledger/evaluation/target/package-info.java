/** 目标: a year's targets, broken down to the unions directly below, and how far they have been reached. */
@NullMarked
@NamedInterface("target")
package org.unionledger.evaluation.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
