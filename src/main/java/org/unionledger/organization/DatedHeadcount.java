package org.unionledger.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param from null for the first count, which holds from the employer's own first day */
record DatedHeadcount(@Nullable LocalDate from, Headcount count) {}
