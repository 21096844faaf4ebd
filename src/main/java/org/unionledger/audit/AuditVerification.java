package org.unionledger.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.unionledger.protection.Protection;

/** Compares the log with its hashes and seals, and with what the data folder remembers of it. */
@Service
public class AuditVerification {

    private final AuditExport export;
    private final ChainWriter writer;
    private final Witness witness;
    private final Protection protection;

    AuditVerification(AuditExport export, ChainWriter writer, Witness witness, Protection protection) {
        this.export = export;
        this.writer = writer;
        this.witness = witness;
        this.protection = protection;
    }

    /** Every place where the log is not as it was written; empty when there is none. */
    public List<AuditCheck.Finding> findings() {
        writer.begin();
        AuditCheck check = new AuditCheck(Optional.of(protection::mac), witness.known());
        export.each(check::accept);
        List<AuditCheck.Finding> findings = check.findings();
        if (findings.isEmpty()) {
            witness.remember();
        }
        return findings;
    }
}
