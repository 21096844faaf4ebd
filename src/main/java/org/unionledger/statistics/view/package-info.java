/** 视图: tables of statistics under a name, shared, and pinned on the desk. */
@NullMarked
@NamedInterface("view")
package org.unionledger.statistics.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
