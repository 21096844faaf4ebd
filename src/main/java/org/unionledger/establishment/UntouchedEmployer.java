package org.unionledger.establishment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;

/**
 * An employer without a union at which no work has begun.
 *
 * @param movedInOn 进驻时间; null when it is not known
 */
public record UntouchedEmployer(
        EmployerId id,
        String name,
        OrganizationId seat,
        @Nullable LocalDate movedInOn) {}
