package org.unionledger.establishment;

import java.time.LocalDate;

/** That the work was given up (终止): the employer leaves, or nobody wants it now. It may be begun anew. */
public record Dropped(LocalDate on, String reason) {}
