package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Token;

/** So many, then their names: 表彰6个先进工会：甲工会、乙工会、…. A list that ends with 等 is not meant to be whole. */
final class NamedLists implements Check {

    private static final Pattern LIST = Pattern.compile(
            "^(?!方面|问题|工作|措施|大类)\\p{IsHan}{2,12}(?::|—{1,2}|-{2})((?:[\\p{IsHan}“”\"·]{2,16}、){2,}[\\p{IsHan}“”\"·]{2,16})(?=[,。;\n])");

    /** 三间小憩屋，设在一楼、三楼、五楼、九楼: each is at one place. */
    private static final Pattern PLACES = Pattern.compile(
            "^\\p{IsHan}{0,8},?(?:分别)?(?:(?<=分别)在|设在|建在|位于|分布在|设立在|落户)((?:[\\p{IsHan}“”\"]{2,12}、)+[\\p{IsHan}“”\"]{2,12})(?=[,。;\n])");

    private static final Pattern APART = Pattern.compile("^[,\\p{IsHan}]{0,9}分别(?:[设建]?在|位于)");
    private static final Pattern NO_PLACES = Pattern.compile("等|[和及与].*[、和及与]|交界|交叉|交汇|之间|附近|一带|沿线|周边|片区|两侧");
    private static final String PLACED = "个家所处间座";

    /** 3位指导员，即张明、李强、王芳. */
    private static final Pattern NAMED = Pattern.compile(
            "^(?!问题|工作|措施|大类)\\p{IsHan}{0,10},(?:即|分别(?:是|为)|依次(?:是|为))((?:[\\p{IsHan}“”\"·]{2,16}、){2,}[\\p{IsHan}“”\"·]{2,16})(?=[,。;\n])");

    /** Longer lists are named in part. */
    private static final int LONGEST = 15;

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            if (isCounted(figure) && figure.isExact() && figure.value().intValue() <= LONGEST) {
                judge(body, figure, findings);
            }
        }
        return findings;
    }

    /** 六个方面，分别是: announces, and counts names as well. */
    private static boolean isCounted(Stated figure) {
        return figure.isCount()
                || (figure.role() == Role.ORDINAL
                        && figure.place().token().is(Token.Sort.STRUCTURE)
                        && figure.place().token().quantityOrNull() != null);
    }

    /** Several may be at one place, unless 分别 says of three or more that each has its own; none is at two. */
    private static void judgePlaces(Stated figure, Matcher places, List<Finding> findings) {
        boolean placed = PLACED.contains(figure.quantity().unit().word())
                && figure.value().intValue() > 1
                && !NO_PLACES.matcher(places.group(1)).find();
        BigDecimal names = BigDecimal.valueOf(places.group(1).split("[、和及与]").length);
        int compared = names.compareTo(figure.value());
        boolean eachAlone = compared < 0
                && names.intValue() > 2
                && APART.matcher(places.group()).find();
        if (placed && (compared > 0 || eachAlone)) {
            findings.add(new Finding(Sort.COUNT, false, List.of(figure), names, figure.value(), "count"));
        }
    }

    private static void judge(Body body, Stated figure, List<Finding> findings) {
        int end = figure.place().token().end();
        String behind = body.page().substring(end, Math.min(body.text().end(), end + 200));
        Matcher places = PLACES.matcher(behind);
        if (places.find()) {
            judgePlaces(figure, places, findings);
            return;
        }
        Matcher list = NAMED.matcher(behind).find() ? NAMED.matcher(behind) : LIST.matcher(behind);
        if (!list.find() || list.group(1).contains("等") || list.group(1).contains("和")) {
            return;
        }
        BigDecimal names = BigDecimal.valueOf(list.group(1).split("、").length);
        boolean holds = names.compareTo(figure.value()) == 0;
        findings.add(new Finding(Sort.COUNT, holds, List.of(figure), names, figure.value(), "count"));
    }
}
