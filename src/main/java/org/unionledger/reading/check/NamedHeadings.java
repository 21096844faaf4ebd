package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Token;

/** “五个到位” in the opening, and headings that each name one of them: 一、摸底到位, 二、帮扶到位. */
final class NamedHeadings implements Check {

    private static final Pattern NAME = Pattern.compile("^([二两三四五六七八九])(?:个|项|大|条|件|张)?(\\p{IsHan}{1,4})$");
    private static final Pattern HEADING =
            Pattern.compile("(?m)^[ ]*[(]?([一二三四五六七八九十]|[1-9](?!\\d))[)、.]+([^。\\n]{2,24})(?:$|。)");
    private static final Pattern TOLD = Pattern.compile("^[”\"’]?:([^:]+?)$");
    private static final Pattern ITEMS = Pattern.compile(
            "^[”\"’][\\p{IsHan}]{0,6}[:,](?:即|包括)?((?:[\\p{IsHan}“”]{2,10}、)+[\\p{IsHan}“”]{2,10})(?:[,。;]|$)");
    private static final Pattern ANNOUNCES = Pattern.compile("^[”\"’]?[^。:]{0,12}:$");
    private static final String DIGITS = "一二三四五六七八九十";
    private static final int OPENING = 400;
    private static final int FEWEST = 2;

    @Override
    public List<Finding> of(Body body) {
        return body.figures().stream()
                .filter(figure -> figure.place().token().is(Token.Sort.NAME)
                        && (figure.start() < body.text().bodyStart() + OPENING || announces(figure)))
                .flatMap(figure -> judge(body, figure).stream())
                .toList();
    }

    /** Only where all headings up to the last that has the name have it. */
    private static Optional<Finding> judge(Body body, Stated named) {
        Matcher name = NAME.matcher(named.place().words());
        if (!name.find()) {
            return Optional.empty();
        }
        List<String> told = told(named, name.group(2));
        if (told.size() >= FEWEST) {
            return Optional.of(finding(named, name.group(1), told.size()));
        }
        int end = named.place().token().end();
        List<MatchResult> headings = HEADING.matcher(
                        body.page().substring(end, body.text().end()))
                .results()
                .toList();
        List<MatchResult> those = headings.stream()
                .takeWhile(heading -> heading.group(2).contains(name.group(2)))
                .toList();
        boolean numbered =
                !those.isEmpty() && number(those.get(those.size() - 1).group(1)) == those.size();
        boolean others = headings.stream()
                .skip(those.size())
                .anyMatch(heading -> heading.group(2).contains(name.group(2)));
        if (those.size() < FEWEST || !numbered || others) {
            return Optional.empty();
        }
        return Optional.of(finding(named, name.group(1), those.size()));
    }

    /** 推出“五大行动”，逐一落地：, wherever it stands. */
    private static boolean announces(Stated named) {
        return ANNOUNCES.matcher(named.place().sentenceAfter()).matches();
    }

    private static int number(String written) {
        return Math.max(DIGITS.indexOf(written) + 1, Character.digit(written.charAt(0), 10));
    }

    /** “四个难”：建会难，…；收费难，…；留人难，…: the statements behind its colon, where each begins with one; else none. */
    private static List<String> told(Stated named, String noun) {
        String behind = named.place().sentenceAfter();
        Matcher list = TOLD.matcher(behind);
        List<String> statements = list.find() ? List.of(list.group(1).split(";", -1)) : List.of();
        boolean each = statements.stream().allMatch(statement -> statement.split(",", 2)[0].endsWith(noun));
        return each ? statements : served(named, noun);
    }

    /** “三送”服务：送法律、送健康、送文化: each item begins with what the name counts. */
    private static List<String> served(Stated named, String noun) {
        Matcher list = ITEMS.matcher(named.place().sentenceAfter());
        if (!list.find() || list.group(1).contains("等")) {
            return List.of();
        }
        List<String> items = List.of(list.group(1).split("、", -1));
        boolean each = items.stream()
                .allMatch(item ->
                        item.replaceAll("[“”]", "").startsWith(noun) && !item.contains("和") && !item.contains("与"));
        return each && items.size() > FEWEST ? items : List.of();
    }

    private static Finding finding(Stated named, String stated, int told) {
        int number = DIGITS.indexOf(stated.replace('两', '二')) + 1;
        return new Finding(
                Sort.COUNT,
                number == told,
                List.of(named),
                BigDecimal.valueOf(told),
                BigDecimal.valueOf(number),
                "count");
    }
}
