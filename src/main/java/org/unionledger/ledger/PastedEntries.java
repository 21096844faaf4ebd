package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.Judging;
import org.unionledger.exchange.Verdict;
import org.unionledger.organization.Organizations;

/** Many rows at once (粘贴录入): looked at as an import judges them, and the good ones entered. */
@Service
public class PastedEntries {

    private final OpenRegisters registers;
    private final LedgerImports imports;
    private final Organizations organizations;
    private final Clock clock;

    PastedEntries(OpenRegisters registers, LedgerImports imports, Organizations organizations, Clock clock) {
        this.registers = registers;
        this.imports = imports;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** What would become of many rows at once, as an import judges them; nothing is written. */
    @Transactional(readOnly = true)
    public List<Verdict> judge(Scope scope, OrganizationId home, String ledger, List<ImportRow> rows) {
        return judged(scope, home, ledger, rows).verdicts();
    }

    /** How many of the good ones among many rows fall on closed days, as an import counts them; nothing is written. */
    @Transactional(readOnly = true)
    public int late(Scope scope, OrganizationId home, String ledger, List<ImportRow> rows) {
        Judged judged = judged(scope, home, ledger, rows);
        return judged.target().late(atOnce(scope, home), judged.good());
    }

    /** Enters the good ones among many rows at once, and returns how many these were. */
    @Transactional
    public int enter(Scope scope, OrganizationId home, String ledger, List<ImportRow> rows) {
        Judged judged = judged(scope, home, ledger, rows);
        judged.target().book(atOnce(scope, home), judged.good());
        return judged.good().size();
    }

    private record Judged(LedgerImport target, List<Verdict> verdicts, List<ImportRow> good) {}

    private Judged judged(Scope scope, OrganizationId home, String ledger, List<ImportRow> rows) {
        scope.require(Right.WRITE_LEDGERS);
        organizations.require(scope, home);
        LedgerImport target = imports.target(registers.open(scope, home, ledger));
        Judging judging = target.judging(atOnce(scope, home));
        List<Verdict> verdicts = judging.judge(rows);
        List<ImportRow> made = judging.made(rows);
        List<ImportRow> good = IntStream.range(0, rows.size())
                .filter(row -> verdicts.get(row) instanceof Verdict.Good)
                .mapToObj(made::get)
                .toList();
        return new Judged(target, verdicts, good);
    }

    private ImportContext atOnce(Scope scope, OrganizationId home) {
        return new ImportContext(scope, home, 0, LocalDate.now(clock), null, false);
    }
}
