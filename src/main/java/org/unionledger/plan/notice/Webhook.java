package org.unionledger.plan.notice;

import java.time.OffsetDateTime;
import org.unionledger.codes.OrganizationId;

/** Another program that is told what happens to the plan and the meetings of a union. */
public record Webhook(long id, OrganizationId union, String address, String madeBy, OffsetDateTime madeAt) {}
