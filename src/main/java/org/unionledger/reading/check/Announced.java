package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;
import org.unionledger.reading.check.Finding.Sort;
import org.unionledger.reading.number.Quantity;
import org.unionledger.reading.number.Token;

/** An announced count (以下四个方面) against the list that follows it. */
final class Announced implements Check {

    private static final Map<Character, Integer> DIGITS =
            Map.of('一', 1, '二', 2, '三', 3, '四', 4, '五', 5, '六', 6, '七', 7, '八', 8, '九', 9, '十', 10);

    /** The ways of numbering, in the order in which a list is sought. */
    private static final List<Pattern> STYLES = List.of(
            Pattern.compile("^([一二三四五六七八九十])(?=是|要)"),
            Pattern.compile("^([一二三四五六七八九])(?=[抓促强])"),
            Pattern.compile("^[(]([一二三四五六七八九十])[)]"),
            Pattern.compile("^([一二三四五六七八九十])(?=[、,.])"),
            Pattern.compile("^(\\d{1,2})(?=[、.)])"),
            Pattern.compile("^[(](\\d{1,2})[)]"),
            Pattern.compile("^第([一二三四五六七八九十])"),
            Pattern.compile("^其?([一二三四五六七八九十])(?=[,:、是])"));

    private static final Pattern FIRST = Pattern.compile("^[^,。;:\\d]{0,10}:首先");
    private static final Pattern TURN = Pattern.compile("(?<=[:;。,])(?:首先|其次|再次|最后)(?=[是,]|\\p{IsHan})");
    private static final Pattern NAME = Pattern.compile("^([二两三四五六七八九])[个项条大件点步类]\\p{IsHan}");
    private static final Pattern LISTED = Pattern.compile("^[”\"]?(?:要求|目标|举措)?:[(]?(?:一|1)(?:是|[)]|[、.])");

    private static final Pattern COUNTED = Pattern.compile("^[二两三四五六七八九][个项条大件点步类](\\p{IsHan}{2})");
    private static final Pattern CUT = Pattern.compile("…|\\.{6}|省略|此处隐藏|略\\)");

    private static final Pattern CLOSING =
            Pattern.compile("^[、)., ]*[^。\\n]{0,12}(?:不足|问题|打算|计划|思路|差距|体会|下一?步|今后|努力方向)");

    /** 做了以下四个方面的工作: what was done is announced, not what was wanting or is to come. */
    private static final Pattern DONE = Pattern.compile("(?:做|抓|开展|完成|推进|落实)[好了实][^,。;]*$");

    private static final Pattern WORK = Pattern.compile("^(?:方面)?的?(?:重点|主要|具体)?工作");
    private static final Pattern BEHIND_THE_WORK =
            Pattern.compile("^[、)., ]*[^。\\n]{0,6}(?:存在(?:的|主要)*(?:不足|问题|差距|困难)|下一?步|今后|明年|来年|工作打算|工作思路|工作计划)");

    @Override
    public List<Finding> of(Body body) {
        List<Finding> findings = new ArrayList<>();
        for (Stated figure : body.figures()) {
            announced(body, figure).ifPresent(count -> judge(body, figure, count, findings));
        }
        return findings;
    }

    /** 四个方面, and a name that counts where its list follows at once: “三个坚持”：一是坚持…. */
    private static Optional<BigDecimal> announced(Body body, Stated figure) {
        Token token = figure.place().token();
        if (token.is(Token.Sort.NAME)) {
            Matcher name = NAME.matcher(figure.place().words());
            boolean listed = LISTED.matcher(figure.place().sentenceAfter()).find();
            return name.find() && (listed || isListedBehind(body, figure))
                    ? Optional.of(BigDecimal.valueOf(digit(name.group(1))))
                    : Optional.empty();
        }
        boolean announces = figure.role() == Role.ORDINAL && token.quantityOrNull() != null;
        return announces && introduces(figure) ? token.quantity().map(Quantity::value) : Optional.empty();
    }

    /** “四个强化”。一是强化…: the next sentence begins the list with what the name counts. */
    private static boolean isListedBehind(Body body, Stated figure) {
        Matcher noun = COUNTED.matcher(figure.place().words());
        int end = figure.place().token().end();
        String behind = body.page().substring(end, Math.min(body.text().end(), end + 30));
        return noun.find()
                && Pattern.compile("^[”\"]?[^。:]{0,8}[。:]\\s*一是" + noun.group(1))
                        .matcher(behind)
                        .find();
    }

    /** The list begins with the next words or lines: a colon, or the end of the sentence or line. */
    private static boolean introduces(Stated figure) {
        String behind = figure.place().sentenceAfter();
        int first = Math.max(behind.indexOf(':'), behind.indexOf(",一是"));
        return behind.length() <= 24 || (first >= 0 && first <= 24);
    }

    private static void judge(Body body, Stated figure, BigDecimal stated, List<Finding> findings) {
        List<Stated> ordinals = body.figures().stream()
                .filter(other ->
                        other.start() > figure.start() && other.place().token().is(Token.Sort.ORDINAL))
                .toList();
        if (isInTurn(body, figure, stated, findings) || ordinals.isEmpty()) {
            return;
        }
        Pattern style = STYLES.stream()
                .filter(one -> number(body, ordinals.get(0), one) == 1)
                .findFirst()
                .orElse(null);
        if (style == null
                || body.page()
                                .substring(figure.start(), ordinals.get(0).start())
                                .length()
                        > 120) {
            return;
        }
        int last = 0;
        List<Stated> items = new ArrayList<>();
        for (Stated ordinal : ordinals) {
            int number = number(body, ordinal, style);
            if (number == last + 1) {
                last = number;
                items.add(ordinal);
            } else if (number == 1) {
                break;
            } else if (number == stated.intValue() && isCut(body, items, ordinal)) {
                return;
            }
        }
        int done = ofWork(body, figure, items);
        if (done > 0 && done < stated.intValue() && last >= stated.intValue()) {
            findings.add(new Finding(
                    Sort.COUNT,
                    false,
                    List.of(figure, items.get(done - 1)),
                    BigDecimal.valueOf(done),
                    stated,
                    "count"));
            return;
        }
        boolean holds =
                stated.intValue() == last || last > stated.intValue() && closing(body, items, stated.intValue());
        List<Stated> quotes = holds ? List.of(figure) : List.of(figure, items.get(items.size() - 1));
        findings.add(new Finding(Sort.COUNT, holds, quotes, BigDecimal.valueOf(last), stated, "count"));
    }

    /** How many items tell of work where work was announced: 四、存在的问题 is none; 0 where anything else was. */
    private static int ofWork(Body body, Stated figure, List<Stated> items) {
        boolean announced = DONE.matcher(figure.clauseBefore()).find()
                && WORK.matcher(figure.place().after()).find();
        return announced
                ? (int) items.stream()
                        .takeWhile(item ->
                                !BEHIND_THE_WORK.matcher(behind(body, item)).find())
                        .count()
                : 0;
    }

    private static String behind(Body body, Stated item) {
        int end = item.place().token().end();
        return body.page().substring(end, Math.min(body.page().length(), end + 30));
    }

    /** A page that shows only some of a text says so between the items that are left. */
    private static boolean isCut(Body body, List<Stated> items, Stated next) {
        return !items.isEmpty()
                && CUT.matcher(body.page().substring(items.get(items.size() - 1).start(), next.start()))
                        .find();
    }

    /** 三件实事：首先…；其次…；再次…；最后…: never more turns than were announced, though some may go without a word. */
    private static boolean isInTurn(Body body, Stated figure, BigDecimal stated, List<Finding> findings) {
        int end = figure.place().token().end();
        int line = body.page().indexOf('\n', end);
        String behind = body.page().substring(end, line < 0 ? body.text().end() : line);
        if (!FIRST.matcher(behind).find()) {
            return false;
        }
        long turns = TURN.matcher(behind).results().count();
        boolean wrong = turns > stated.intValue();
        if (wrong || turns == stated.intValue()) {
            findings.add(new Finding(Sort.COUNT, !wrong, List.of(figure), BigDecimal.valueOf(turns), stated, "count"));
        }
        return true;
    }

    /** 五、存在问题 and 六、下步打算 come behind the work that was announced. */
    private static boolean closing(Body body, List<Stated> items, int announced) {
        return items.subList(announced, items.size()).stream()
                .allMatch(item -> body.text().isAhead(item.start())
                        || CLOSING.matcher(behind(body, item)).find());
    }

    private static int number(Body body, Stated ordinal, Pattern style) {
        int start = ordinal.start();
        int from = start > 0 && (body.page().charAt(start - 1) == '(') ? start - 1 : start;
        Matcher found =
                style.matcher(body.page().substring(from, Math.min(body.page().length(), start + 6)));
        if (!found.find()) {
            return 0;
        }
        String number = found.group(1);
        return number.length() == 1 && DIGITS.containsKey(number.charAt(0)) ? digit(number) : Integer.parseInt(number);
    }

    private static int digit(String number) {
        return DIGITS.getOrDefault(number.charAt(0), 2);
    }
}
