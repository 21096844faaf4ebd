package org.unionledger.ledger.web;

import java.util.List;

/**
 * A register's list on paper: what was asked for, whole.
 *
 * @param about  the union and the filters in words
 * @param back   the address of the list on the screen
 * @param day    what the entries' own day is called
 * @param sums   one for each column after the day; empty where nothing is summed. Of what figures are made of alone
 */
public record PrintedList(
        String title, String about, String back, String day, List<String> heads, List<Line> lines, List<String> sums) {

    /** @param place in the list, from 1 */
    public record Line(int place, String day, String number, List<ListView.Cell> cells, String union) {}

    public boolean isSummed() {
        return sums.stream().anyMatch(sum -> !sum.isEmpty());
    }

    public boolean isNumbered() {
        return lines.stream().anyMatch(line -> !line.number().isEmpty());
    }
}
