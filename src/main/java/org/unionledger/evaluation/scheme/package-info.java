/** 考核细则: what unions are judged by, in aspects with weights and items with rules; versions that are used are not changed. */
@NullMarked
@NamedInterface("scheme")
package org.unionledger.evaluation.scheme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
