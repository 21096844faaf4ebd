package org.unionledger.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param earliest the day of the earliest end among them; null when there is nobody */
public record DueCount(int people, @Nullable LocalDate earliest) {}
