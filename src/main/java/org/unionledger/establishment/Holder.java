package org.unionledger.establishment;

import org.unionledger.codes.OrganizationId;

/** Whoever says every week that the ledger of its employers is up to date (台账责任单位). @param from the first week */
public record Holder(long id, OrganizationId union, Week from) {}
