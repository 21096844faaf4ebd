package org.unionledger.demo;

import java.util.List;
import org.unionledger.committee.Body;
import org.unionledger.committee.OfficerEntry;
import org.unionledger.committee.TermEntry;

/** A body as it was once elected. */
record InventedBody(Body body, TermEntry entry, List<OfficerEntry> elected) {}
