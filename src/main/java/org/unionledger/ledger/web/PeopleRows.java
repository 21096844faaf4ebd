package org.unionledger.ledger.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.unionledger.ledger.declaration.NameList;

/** A list of people in a form: a row of inputs for each, some blank ones for more, and a field to paste many into. */
public final class PeopleRows {

    private static final int BLANK = 3;
    private static final int MOST = 2_000;

    private PeopleRows() {}

    /** @param attended whether it is ticked that the person came */
    public record Row(int number, String name, String unit, String phone, boolean attended) {}

    /** Of a list as it was written; who cannot be told apart is left to be pasted again. */
    static List<Row> of(String written) {
        List<Row> rows = new ArrayList<>();
        written.lines()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length == 4)
                .forEach(cells -> rows.add(new Row(rows.size(), cells[0], cells[1], cells[2], cells[3].equals("到"))));
        for (int blank = 0; blank < BLANK; blank++) {
            rows.add(new Row(rows.size(), "", "", "", true));
        }
        return rows;
    }

    /** The rows that were sent, a person a line; those without a name are left out. */
    static String written(String input, MultiValueMap<String, String> parameters) {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < MOST && parameters.containsKey(input + "." + number + ".name"); number++) {
            String row = input + "." + number;
            String name = sent(parameters, row + ".name");
            if (!name.isEmpty()) {
                lines.append(NameList.line(
                                name,
                                sent(parameters, row + ".unit"),
                                sent(parameters, row + ".phone"),
                                !sent(parameters, row + ".attended").equals("no")))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private static String sent(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value.replaceAll("[\\t\\r\\n]", " ").strip();
    }
}
