package org.unionledger.membership;

import java.util.List;

/**
 * The data of persons were erased for good. Published in the transaction of it; whoever keeps words about them erases those.
 *
 * @param memberships all they ever had
 */
public record PersonsErased(List<Long> memberships) {}
