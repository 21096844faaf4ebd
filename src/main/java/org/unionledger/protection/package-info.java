/** 个人信息保护: encryption at rest, the keyed hash for finding, masking on screen. */
@NullMarked
@ApplicationModule(allowedDependencies = {"codes"})
package org.unionledger.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
