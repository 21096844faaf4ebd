package org.unionledger.figures;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A posting in the numbers of the database, with the record that states it. */
record Entry(
        int sourceKind,
        long record,
        int indicator,
        int organization,
        LocalDate day,
        int breakdown,
        BigDecimal quantity) {}
