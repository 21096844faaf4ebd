package org.unionledger.reading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lines of a name and a count each, against the whole before them (走访110户，如下：) or in the line behind them (合计：70家). */
final class LineLists implements Check {

    private static final Pattern LEADS = Pattern.compile("如下[^。\\n]{0,6}:?\\s*\\n|(?:情况|名单|明细|统计):\\s*\\n");
    private static final Pattern TOTAL = Pattern.compile("^[ ]*(?:合 ?计|总 ?计|共 ?计|小 ?计)[:：\\s]*");
    private static final int LONGEST_LABEL = 14;
    private static final int LEAST = 2;

    private static final int MOST = 60;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            if (figure.isCount() && figure.isExact()) {
                led(body, figure).or(() -> totalled(body, figure)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** Nothing else is counted between the whole and the first line of its list. */
    private static Optional<Finding> led(Body body, Stated whole) {
        int line = lineEnd(body, whole.start()) + 1;
        boolean leads = line < body.text().end()
                && LEADS.matcher(body.page().substring(whole.start(), line)).find();
        List<Stated> after = body.countedAfter(whole);
        if (!leads || after.isEmpty() || after.get(0).start() < line) {
            return Optional.empty();
        }
        List<Stated> parts = new ArrayList<>();
        while (line < body.text().end() && parts.size() < MOST) {
            Optional<Stated> part = only(body, line).filter(whole::isAlike);
            if (part.isEmpty() || isTotal(body, line)) {
                break;
            }
            parts.add(part.get());
            line = lineEnd(body, line) + 1;
        }
        return judged(body, whole, parts);
    }

    private static Optional<Finding> totalled(Body body, Stated whole) {
        int line = body.page().lastIndexOf('\n', whole.start()) + 1;
        if (!isTotal(body, line) || only(body, line).isEmpty()) {
            return Optional.empty();
        }
        List<Stated> parts = new ArrayList<>();
        while (line > body.text().start() && parts.size() < MOST) {
            line = body.page().lastIndexOf('\n', line - 2) + 1;
            Optional<Stated> part = only(body, line).filter(whole::isAlike);
            if (part.isEmpty()) {
                break;
            }
            parts.add(0, part.get());
        }
        return judged(body, whole, parts);
    }

    private static Optional<Finding> judged(Body body, Stated whole, List<Stated> parts) {
        Division division = new Division(body, whole, parts);
        return parts.size() > LEAST && parts.stream().allMatch(Stated::isExact) && !division.isOverlapping()
                ? Optional.of(division.finding(division.sum().compareTo(whole.value()) == 0))
                : Optional.empty();
    }

    private static boolean isTotal(Body body, int line) {
        return TOTAL.matcher(body.page().substring(line, lineEnd(body, line))).find();
    }

    /** The count of a line that holds a short name and nothing else. */
    private static Optional<Stated> only(Body body, int line) {
        int end = lineEnd(body, line);
        List<Stated> within = body.within(line, end).stream()
                .filter(Stated::isQuantity)
                .filter(figure ->
                        figure.start() > line || Character.isDigit(body.page().charAt(line)))
                .toList();
        boolean plain = within.size() == 1
                && within.get(0).start() - line <= LONGEST_LABEL
                && end - within.get(0).place().token().end() <= 2
                && body.page().substring(line, end).indexOf('\t') < 0;
        return plain ? Optional.of(within.get(0)) : Optional.empty();
    }

    private static int lineEnd(Body body, int from) {
        int newline = body.page().indexOf('\n', from);
        return newline < 0 ? body.text().end() : Math.min(newline, body.text().end());
    }
}
