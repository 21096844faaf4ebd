package org.unionledger.organization;

import java.util.List;
import java.util.Optional;

/**
 * A page of the register.
 *
 * @param count employers that pass the filter, exactly
 * @param next  where the following page begins; empty on the last
 */
record EmployerPage(List<Employer> employers, long count, Optional<NameCursor> next) {}
