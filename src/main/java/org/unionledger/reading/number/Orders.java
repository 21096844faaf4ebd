package org.unionledger.reading.number;

import static org.unionledger.reading.number.Token.Sort.ORDINAL;
import static org.unionledger.reading.number.Written.CLAUSE_BEGINS;
import static org.unionledger.reading.number.Written.SMALL;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that order: headings, 一是…二是…, first places and classes of prizes. */
final class Orders {

    private static final int NEAR = 400;
    private static final String LINE = "(?<=^|\\n|\\n[ \\t]{1,12})";

    /** 4、7月21日 in a list that is numbered so is no list of months, nor is 四、7月21日. */
    static final List<Form> BEFORE_DATES = List.of(
            Form.of(LINE + "(\\d{1,2})、(?=(?:1[0-2]|[1-9])月)", Orders::next),
            Form.of(LINE + "(\\d{1,2})、(?=[一二三四五六七八九十]{1,2}月)", ORDINAL),
            Form.of(LINE + "([一二三四五六七八九十]{1,2})、(?=(?:1[0-2]|[1-9])月)", ORDINAL));

    static final List<Form> FORMS = List.of(
            Form.of(LINE + "(" + SMALL + ")(?:、|,(?= ?\\p{IsHan})|\\.(?!\\d)|\\.(?=\\d{1,2}月|\\d{4})|\\))", ORDINAL),
            Form.of("[(](" + SMALL + ")[)](?!年|号)", ORDINAL),
            Form.of("(?<=[。;:] {0,2})(\\d{1,2})\\.(?=(?:1[0-2]|[1-9])月)", ORDINAL),
            Form.of(LINE + "([一二三四五六七八九十]{1,2})(?= {1,2}\\p{IsHan}{2})", ORDINAL),
            Form.of("(?<=[。;])([一二三四五六七八九十]),", ORDINAL),
            Form.of("(?<=^|[。;.\\n])([一二三四五六七八九])(?=(?!学年)(?:抓|看|查|促|强|重|建|送|学|听|访|比|优|严)\\p{IsHan})", ORDINAL),
            Form.of("(?<=[:,])([一二三四五六七八九])(?=[抓促强]\\p{IsHan}{2})", ORDINAL),
            Form.of(LINE + "(\\d{1,2})(?=\\p{IsHan}{2})(?!\\d{1,2}(?:月|日|时|点|" + Units.ANY + "))", Orders::inTurn),
            Form.of("[①-⑳㈠-㈩]", ORDINAL),
            Form.of("(?<=【)([一二三四五六七八九十]{1,2})(?=】)", ORDINAL),
            Form.of("(?<=实事|任务|亮点|举措|做法|案例|工程|特色|经验|问题|建议|措施)([一二三四五六七八九十])(?=[:,])", ORDINAL),
            Form.of("(?<=总结|小结|汇报|报告|计划|要点|体会|方案|范文)(\\d{1,2})(?= *(?:\\n|$))", ORDINAL),
            Form.of("(?<=(?:^|[\\n 【(]|总结|小结|计划|报告|汇报|要点|模板|范文|范本|反思)第?篇)" + SMALL, ORDINAL),
            Form.of(
                    CLAUSE_BEGINS + "(" + SMALL
                            + ")(?:是(?!样|时|[一二三](?:[,、是。]|$))(?<!一是一)|要(?!求|素)|、(?=\\p{IsHan}{3})(?!" + SMALL
                            + "[、月日等]))",
                    ORDINAL),
            Form.of("(?<=其)([一二三四五六七八九])(?=[,:、是])", ORDINAL),
            Form.of(
                    "(?<!\\d)(\\d{1,2})(?:、|\\.(?!\\d))(?= ?\\p{IsHan}{2})(?!\\d{1,2}、" + SMALL
                            + "月)(?<=[。;:\\n ]\\d{1,2}[、.])",
                    ORDINAL),
            Form.of(
                    "第(?![一二三四五六七八九十\\d]{1,3}(?:人民|中心|附属|实验|职业|高级|初级|中等|建筑|工程|师范|医科|[医学小中完]院?[院学]|幼儿园|分?公司|分局|社区|产业))(?!一(?!名|位|件|桩|项|点|条|批|轮|组|期|阶段|季|篇|站|部分|方面|天|周|年(?![级初])|等|的?$|的[优好骄佳]|[,。;、!)是次届条款号章版学\\n"
                            + "])|一线|一时间|一手|三方|三产|一书记|一责任|一批次|二课堂|三者)"
                            + "(?:\\d{1,4}|[一二三四五六七八九十]{1,3})(?:名|位|批|轮|组|期|阶段|季|篇|方面|天|周|件|桩|项|点|条|站(?![台点长])|部分)?",
                    ORDINAL),
            Form.of("[一二三四五1-5](?:、[一二三四五1-5])*等(?:奖|功|(?=次))", ORDINAL),
            Form.of("前" + SMALL + "(?:名|强|位|(?=[,。;、\n]))|(?:四|八|十六|三十二|16|32)强(?!化|大|调|度|制|烈|企)", ORDINAL),
            Form.of("[一二三四]级(?=调研员|主任科员|巡视员|高级|教授|演员|裁判|心理|建造师)", ORDINAL),
            Form.of("(?<=[决获列得出])[一二三四五六七八九](?:、[一二三四五六七八九])+名", ORDINAL),
            Form.of("[一二三]本(?=、[二三]本|院校|线|批|录取)", ORDINAL),
            Form.of("[一二三四五]级(?=技师|教师|职称|证书|达标|标准|甲等|医院|工(?!会)|以上)|一级(?=\\p{IsHan}{0,5}\\d)|[二三四五]级(?=\\d)", ORDINAL));

    private Orders() {}

    /** 1教职工排球赛…, 2女子跳绳…: where the line before or behind begins so with the number before or behind. */
    private static Optional<Token> inTurn(Matcher found, CharSequence text) {
        int number = Integer.parseInt(found.group(1));
        String page = text.toString();
        int line = page.lastIndexOf('\n', found.start(1) - 1);
        int above = line <= 0 ? 0 : page.lastIndexOf('\n', line - 1) + 1;
        int below = page.indexOf('\n', found.end(1)) + 1;
        boolean follows = line > 0 && begins(page, above, number - 1);
        boolean leads = below > 0 && begins(page, below, number + 1);
        return number > 0 && (follows && number > 1 || leads)
                ? Optional.of(Token.of(found.start(1), found.end(1), ORDINAL))
                : Optional.empty();
    }

    private static boolean begins(String page, int line, int number) {
        int start = line;
        while (start < page.length() && page.charAt(start) == ' ') {
            start++;
        }
        String digits = String.valueOf(number);
        int end = start + digits.length();
        return page.startsWith(digits, start)
                && end < page.length()
                && Character.UnicodeScript.of(page.charAt(end)) == Character.UnicodeScript.HAN;
    }

    /** Where the line before or behind bears the number before or behind. */
    private static Optional<Token> next(Matcher found, CharSequence text) {
        int number = Integer.parseInt(found.group(1));
        String page = text.toString();
        int from = Math.max(0, found.start() - NEAR);
        boolean follows = Pattern.compile("(?:^|\\n) *" + (number - 1) + "、")
                .matcher(page.substring(from, found.start()))
                .find();
        boolean leads = number == 1
                && Pattern.compile("\\n *2、")
                        .matcher(page.substring(found.end(), Math.min(page.length(), found.end() + NEAR)))
                        .find();
        return follows || leads ? Optional.of(Token.of(found.start(1), found.end(1), ORDINAL)) : Optional.empty();
    }
}
