/** 考核: rounds in which unions score themselves, are reviewed, object, and are ranked. Posts {@code target.judged}. */
@NullMarked
@NamedInterface("round")
package org.unionledger.evaluation.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
