package org.unionledger.figures;

import java.util.List;

/** What one record now states; nothing when it was voided. */
record StatedSource(int kind, long record, List<Entry> entries) {}
