package org.unionledger.exchange;

import java.time.LocalDate;
import java.util.List;
import org.unionledger.exchange.layout.TableGuess;
import org.unionledger.exchange.sheet.UnreadableFile;
import org.unionledger.exchange.sheet.Workbook;

/**
 * The largest table of a file that belongs to no book yet, as a register might take it over.
 *
 * @param title what the file calls it; empty when it does not
 * @param rows  the first of them, one cell for each column, money in yuan; those of totals, notes and signatures left out
 */
public record ProposedTable(String title, List<ProposedColumn> columns, List<List<String>> rows) {

    /** @throws ImportRefused if it is no table of any make we know, or holds nothing */
    public static ProposedTable of(String fileName, byte[] content, LocalDate today) {
        try {
            return new TableGuess(fileName, Workbook.open(content), today).table();
        } catch (UnreadableFile unreadable) {
            throw new ImportRefused(ChineseWords.of(unreadable));
        }
    }
}
