/** 会议: what a meeting has besides its entry in the register: agenda, attendance, minutes, decisions that become tasks. */
@NullMarked
@NamedInterface("meeting")
package org.unionledger.plan.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
