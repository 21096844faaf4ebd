package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;

/** So many, then their names: 表彰6个先进工会：甲工会、乙工会、…. A list that ends with 等 is not meant to be whole. */
final class NamedLists implements Check {

    private static final Pattern LIST = Pattern.compile(
            "^(?!方面|问题|工作|措施|大类)\\p{IsHan}{2,12}:((?:[\\p{IsHan}“”\"·]{2,16}、){2,}[\\p{IsHan}“”\"·]{2,16})(?=[,。;\n])");

    /** Longer lists are named in part. */
    private static final int LONGEST = 15;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            if (figure.isCount() && figure.isExact() && figure.value().intValue() <= LONGEST) {
                judge(body, figure, findings);
            }
        }
        return findings;
    }

    private static void judge(Body body, Stated figure, List<Finding> findings) {
        int end = figure.place().token().end();
        String behind = body.page().substring(end, Math.min(body.text().end(), end + 200));
        Matcher list = LIST.matcher(behind);
        if (!list.find() || list.group(1).contains("等") || list.group(1).contains("和")) {
            return;
        }
        BigDecimal names = BigDecimal.valueOf(list.group(1).split("、").length);
        boolean holds = names.compareTo(figure.value()) == 0;
        findings.add(new Finding(Sort.COUNT, holds, List.of(figure), names, figure.value(), "count"));
    }
}
