/**
 * 个人信息留存与删除: what personal data are kept no longer than a rule says, who has them erased, and requests of the persons
 * themselves. The modules that keep such data tell what they keep. Posts nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "codes", "database", "duty", "frame", "regulation"})
package org.unionledger.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
