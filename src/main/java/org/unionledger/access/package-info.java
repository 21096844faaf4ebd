/** 权限: accounts, roles at a place in the tree, sign-in, and the scope every read is limited to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "codes"})
package org.unionledger.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
