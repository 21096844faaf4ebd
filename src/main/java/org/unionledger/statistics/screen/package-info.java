/** 大屏: views in turn on a screen in the hall. */
@NullMarked
@NamedInterface("screen")
package org.unionledger.statistics.screen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
