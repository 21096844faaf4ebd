/** 编码: identifiers everybody shares and the national code standards. Knows no other module. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.unionledger.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
