package org.unionledger.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an item has come to.
 *
 * @param on     the day it was done; null for what is not done
 * @param due    its new day when it is put off; null to keep the old one
 * @param reason why it is put off or given up; empty otherwise
 * @param remark what came of it; empty to say nothing
 */
public record Step(
        ItemState state, @Nullable LocalDate on, @Nullable LocalDate due, String reason, String remark) {}
