package org.unionledger.reading.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 全年共举办法律讲座78场, and in a table the line 法律讲座 89场: what the text tells of the whole time against the cell beside its name. */
final class TableAgain {

    private static final Pattern WHOLE = Pattern.compile("全年|年度|累计|一年来");
    private static final Pattern PART = Pattern.compile("其中|每|上半年|下半年|月|季度|去年|上年");
    private static final int SHORTEST = 4;
    private static final int MOST = 60;

    private TableAgain() {}

    static Stream<Retold> in(Body body, List<Stated> results) {
        Map<String, Stated> cells = new LinkedHashMap<>();
        results.forEach(figure -> cells.putIfAbsent(cell(body, figure), figure));
        cells.remove("");
        return cells.entrySet().stream()
                .limit(MOST)
                .flatMap(cell -> results.stream()
                        .filter(figure -> figure.start() < cell.getValue().start() && isTold(figure, cell.getKey()))
                        .map(figure -> new Retold(figure, cell.getValue()))
                        .filter(pair -> pair.first().isAlike(pair.later()))
                        .filter(pair ->
                                pair.first().value().compareTo(pair.later().value()) != 0));
    }

    private static boolean isTold(Stated figure, String name) {
        String clause = figure.clauseBefore();
        return name.length() >= SHORTEST
                && clause.endsWith(name)
                && WHOLE.matcher(clause).find()
                && !PART.matcher(clause).find();
    }

    /** The only other cell of its line; empty where it is no such cell. */
    private static String cell(Body body, Stated figure) {
        int line = body.page().lastIndexOf('\n', figure.start()) + 1;
        String before = body.page().substring(line, figure.start());
        int tab = before.indexOf('\t');
        return tab > 0 && before.indexOf('\t', tab + 1) < 0 && tab == before.length() - 1
                ? before.substring(0, tab).strip()
                : "";
    }
}
