package org.unionledger.ledger;

/** A member or an employer that entries are about. @param kind {@link RecordLinks#MEMBER} or {@link RecordLinks#EMPLOYER} */
record LinkedRecord(String kind, long id) {}
