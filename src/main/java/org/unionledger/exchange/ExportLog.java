package org.unionledger.exchange;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.protection.Mask;

/** Writes into the audit log that a list leaves the program (导出): who took it, which, how many rows, by which filter. */
@Service
public class ExportLog {

    static final String KIND = "export";
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}[Xx]?");

    private final AuditLog audit;

    ExportLog(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * Tells of a list before its first row is handed over, and stays told whatever becomes of it.
     *
     * @param union whose list it is
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void write(Scope scope, OrganizationId union, SheetWriter.About about) {
        write(scope, union, about, null);
    }

    /** The same of a list that shows protected numbers in full, with what for. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void write(Scope scope, OrganizationId union, SheetWriter.About about, @Nullable String reason) {
        audit.write(
                scope.actor(),
                "exported",
                new Subject(KIND, union.value(), union),
                reason,
                Map.of(),
                Map.of(
                        "list", about.title(),
                        "rows", Long.toString(about.count()),
                        "filter", masked(about.scope())));
    }

    /** The same for the rows of a file that were refused, which are handed back as they were sent. */
    @Transactional
    void writeErrors(Scope scope, Import made) {
        audit.write(
                scope.actor(),
                "exported",
                new Subject(ImportWords.KIND, made.id(), made.organization()),
                null,
                Map.of(),
                Map.of("file", made.fileName(), "rows", Integer.toString(made.refused())));
    }

    /** Who searches by an identity or telephone number leaves it in no log. */
    private static String masked(String filter) {
        return LONG_NUMBER.matcher(filter).replaceAll(number -> Mask.phone(number.group()));
    }
}
