package org.unionledger.ledger.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.unionledger.exchange.AmountUnit;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.ImportRow;
import org.unionledger.exchange.Problem;
import org.unionledger.exchange.Verdict;
import org.unionledger.frame.Words;

/** What would become of each row of a pasted block, under the names of the columns its cells were taken for. */
public record PastedLines(List<String> heads, List<PasteView.Line> lines) {

    /** @param judge says what becomes of the rows that were understood, one verdict for each */
    public static PastedLines of(PastedBlock block, Words words, Function<List<ImportRow>, List<Verdict>> judge) {
        List<ImportRow> understood = block.understood();
        return new PastedLines(heads(block, words), lines(block, understood, judge.apply(understood)));
    }

    public int good() {
        return (int)
                lines.stream().filter(line -> line.outcome().equals("good")).count();
    }

    private static List<String> heads(PastedBlock block, Words words) {
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < block.columns().size(); i++) {
            ImportColumn column = block.columns().get(i);
            BigDecimal unit = block.units().get(i);
            String label = column == null ? words.text("ledger.paste.ignored") : column.label();
            heads.add(AmountUnit.isOne(unit) ? label : words.text("ledger.paste.times", label, unit));
        }
        return heads;
    }

    private static List<PasteView.Line> lines(PastedBlock block, List<ImportRow> understood, List<Verdict> verdicts) {
        List<PasteView.Line> lines = new ArrayList<>();
        int judged = 0;
        for (PastedBlock.Row row : block.rows()) {
            boolean isJudged =
                    judged < understood.size() && understood.get(judged).equals(row.row());
            lines.add(isJudged ? line(row, verdicts.get(judged++)) : refused(row));
        }
        return lines;
    }

    private static PasteView.Line refused(PastedBlock.Row row) {
        return new PasteView.Line(
                row.row().number(),
                row.cells(),
                "refused",
                List.copyOf(row.problems().values()));
    }

    private static PasteView.Line line(PastedBlock.Row row, Verdict verdict) {
        int number = row.row().number();
        if (verdict instanceof Verdict.Refused refused) {
            return new PasteView.Line(number, row.cells(), "refused", reasons(refused.problems()));
        }
        if (verdict instanceof Verdict.Merged merged) {
            return new PasteView.Line(number, row.cells(), "merged", List.of(merged.reason()));
        }
        return new PasteView.Line(number, row.cells(), "good", reasons(((Verdict.Good) verdict).warnings()));
    }

    private static List<String> reasons(List<Problem> problems) {
        return problems.stream().map(Problem::reason).toList();
    }
}
