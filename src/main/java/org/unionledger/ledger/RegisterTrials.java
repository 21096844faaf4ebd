package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.exchange.ImportContext;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.Verdict;
import org.unionledger.figures.Posting;
import org.unionledger.ledger.Catalogue.Versioned;
import org.unionledger.ledger.declaration.Declaration;

/** Tries a register that is not in use on rows (试登记): what would become of each, and which figures would come of them. */
@Service
public class RegisterTrials {

    private final LedgerImports imports;
    private final ClosingDays closingDays;
    private final Clock clock;

    RegisterTrials(LedgerImports imports, ClosingDays closingDays, Clock clock) {
        this.imports = imports;
        this.closingDays = closingDays;
        this.clock = clock;
    }

    /**
     * @param verdicts one for each row, in their order
     * @param postings what the good rows would state
     * @param pending  how many of them would be to be closed (未办结)
     * @param late     how many of these would be over their day by now
     */
    public record Trial(List<Verdict> verdicts, List<Posting> postings, long pending, long late) {}

    /** As if the rows were entered at the register's union; nothing is written, and nothing is in the book before. */
    @Transactional(readOnly = true)
    public Trial of(Scope scope, OwnRegister register, Declaration declaration, List<ImportRow> rows) {
        scope.require(Right.MAKE_LEDGERS);
        LedgerImport target = imports.target(Versioned.tried(declaration));
        ImportContext context = new ImportContext(scope, register.owner(), 0, LocalDate.now(clock), null, false);
        List<Verdict> verdicts = target.judge(context, rows);
        List<ImportRow> good = IntStream.range(0, rows.size())
                .filter(row -> verdicts.get(row) instanceof Verdict.Good)
                .mapToObj(rows::get)
                .toList();
        ClosingDays.Reckoning reckoning = closingDays.of(declaration);
        List<LocalDate> pending = target.values(context, good).stream()
                .flatMap(values -> Stream.ofNullable(reckoning.of(register.owner(), values)))
                .toList();
        return new Trial(
                verdicts,
                target.postings(context, good).stream().flatMap(List::stream).toList(),
                pending.size(),
                pending.stream().filter(day -> day.isBefore(context.today())).count());
    }
}
