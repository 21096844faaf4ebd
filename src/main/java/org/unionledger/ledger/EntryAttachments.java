package org.unionledger.ledger;

import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.attachment.AttachmentOwner;
import org.unionledger.audit.Subject;

/** 附件: every entry of every register may have pictures and documents. */
@Component
class EntryAttachments implements AttachmentOwner {

    private final Ledgers ledgers;
    private final StandingEntries standing;

    EntryAttachments(Ledgers ledgers, StandingEntries standing) {
        this.ledgers = ledgers;
        this.standing = standing;
    }

    @Override
    public boolean owns(String kind) {
        return kind.startsWith(LedgerRecords.kind(""));
    }

    @Override
    public Subject readable(Scope scope, String kind, long record) {
        return Bookkeeping.subject(ledgers.find(scope, ledger(kind), record));
    }

    /** Not of a voided one: what it was voided with stays as it was. */
    @Override
    public Subject changeable(Scope scope, String kind, long record) {
        scope.require(Right.WRITE_LEDGERS);
        return Bookkeeping.subject(standing.require(scope, ledger(kind), record));
    }

    @Override
    public String href(String kind, long record) {
        return "/ledgers/" + ledger(kind) + "/" + record;
    }

    private static String ledger(String kind) {
        return kind.substring(LedgerRecords.kind("").length());
    }
}
