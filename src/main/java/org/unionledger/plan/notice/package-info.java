/** 提醒: what the calendar says, outside the pages: as a feed for calendars, as a letter each morning, and to other programs. */
@NullMarked
package org.unionledger.plan.notice;

import org.jspecify.annotations.NullMarked;
