package org.unionledger.reading.role;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;
import org.unionledger.reading.number.Measure;
import org.unionledger.reading.number.Token.Sort;
import org.unionledger.reading.text.Kind;

/** Tells what a token stands for: first by its own form, then by the words around it, else by the part of the text. */
public final class Roles {

    private record Rule(Role role, Predicate<Place> holds) {}

    private static final Pattern RECURS =
            Pattern.compile("(?:每|按)(?:两|半|三|个|一|逢)?个?(?:年度?|季度?|月度?|周|星期|学期|天|日|旬|学年)[^每,。]{0,12}$");
    private static final Pattern EVERY = Pattern.compile("(?:每(?:个|一)?(?:月|周|季度?|年|逢)|逢)[^,。]{0,4}$|每$");
    private static final Pattern DUE = Pattern.compile("^(?:底|末|之)?前");
    private static final Pattern OWED = Pattern.compile("(?:限|将|应|须|必须|要求)[^,。]{0,8}$");
    private static final Pattern PER_HEAD = Pattern.compile(
            "(?:每(?:一)?(?:人次|人|户|名|位|例|件|家|科|份|期|课|组|班|队|个|对|生|年|月|次|场|条|篇|单|天)|人均|户均|生均|各|分别|奖励)[^,。]{0,10}$");
    private static final Pattern EACH = Pattern.compile("每(?:一)?(?:人次|人|户|名|位|份|例|张|个|站|家|件)[^,。\\d]{0,4}$");
    private static final Pattern EACH_ONE = Pattern.compile(
            "每(?:一)?(?!年|月|季|周|天|日|学期|逢|晚)\\p{IsHan}{1,2}(?:送去|发放|设|配|限|限选|最多|提交|不少于|不超过|包|供应|有)?[^,。\\d]{0,4}$");
    private static final Pattern RULED = Pattern.compile("标准|按照?|执行|规定|奖励|限额|不超过|补助标准");
    private static final Pattern STANDARD = Pattern.compile("^(?:的)?[^,。]{0,6}(?:标准(?!化)|以内|限额|封顶|补贴标准|为限)");
    private static final Pattern BY_STANDARD =
            Pattern.compile("(?:标准(?:为|是|不超过|不低于)?|按(?:照)?(?:每\\S{1,4})?|不(?:得)?超过|不(?:得)?低于|限额|起付线|封顶)[^,。]{0,3}$");
    private static final Pattern OF_SIZE =
            Pattern.compile("^的?(?:非公|民营|规模|小微|大中型|中小|新建|各类|国有|建会)?(?:企业|单位|公司|用人单位|工会|基层工会|的(?:企业|单位|要))");
    private static final Pattern BOUND = Pattern.compile("(?:以上|以下|以内)$");
    private static final Pattern AGE_BOUND = Pattern.compile("以上|以下|以内|周岁|至|-|—");
    private static final Pattern DEFINES = Pattern.compile("^(?:的|为)(?!目标)(?!.{0,8}(?:任务|指标|目标))(?=\\S)");
    private static final Pattern OPEN_QUOTE = Pattern.compile("[“\"][^”\"]{0,8}$");
    private static final Pattern CLOSE_QUOTE = Pattern.compile("^[”\"]");
    private static final Pattern ANNIVERSARY = Pattern.compile("周年$");
    private static final Pattern RECENT = Pattern.compile("(?:近|过去|今后|未来|接下来)(?:的)?$|^近");

    private static final List<Rule> RULES = List.of(
            new Rule(Role.MASKED, place -> place.token().is(Sort.MASKED)),
            new Rule(Role.GARBLED, place -> place.token().is(Sort.GARBLED)),
            new Rule(Role.RULE, place -> place.token().is(Sort.NAME)),
            new Rule(
                    Role.ORDINAL,
                    place -> place.token().is(Sort.ORDINAL) || place.token().is(Sort.STRUCTURE)),
            new Rule(Role.ORDINAL, Structure::announces),
            new Rule(Role.REFERENCE, place -> place.token().is(Sort.REFERENCE)),
            new Rule(Role.REFERENCE, Roles::isWithinATitle),
            new Rule(Role.SCHEDULE, Roles::isAppointed),
            new Rule(Role.REFERENCE, place -> place.token().is(Sort.DATE)),
            new Rule(Role.REFERENCE, place -> ANNIVERSARY.matcher(place.words()).find()),
            new Rule(
                    Role.REFERENCE,
                    place ->
                            measures(place, Measure.DURATION) && place.words().contains("年") && place.isBefore(RECENT)),
            new Rule(
                    Role.SCHEDULE,
                    place -> (measures(place, Measure.TIMES) || measures(place, Measure.DURATION))
                            && place.isBefore(RECURS)),
            new Rule(
                    Role.RULE,
                    place -> measures(place, Measure.AGE)
                            && AGE_BOUND.matcher(place.words()).find()),
            new Rule(
                    Role.RULE,
                    place -> BOUND.matcher(place.words()).find()
                            && !measures(place, Measure.PIECES)
                            && place.isAfter(DEFINES)),
            new Rule(Role.RULE, Roles::isWithinAName),
            new Rule(Role.TARGET, Targets::isHandedDown),
            new Rule(Role.RULE, Roles::isStandard),
            new Rule(Role.RULE, place -> isCounted(place) && place.isBefore(EACH_ONE)),
            new Rule(
                    Role.RULE,
                    place -> BOUND.matcher(place.words()).find()
                            && measures(place, Measure.PEOPLE)
                            && place.isAfter(OF_SIZE)),
            new Rule(Role.TARGET, place -> !place.isAhead() && Targets.isSet(place)),
            new Rule(Role.PLAN, Roles::isPlanned),
            new Rule(Role.RESULT, place -> true));

    /** In a plan, what a sentence tells of the state of things. */
    private static final Pattern STATE = Pattern.compile("(?:现状|目前|现有|上学年|去年|上年)(?:(?!将|计划|拟|再|争取|达到|新学年)[^。])*$");

    private static final Pattern INTENDS =
            Pattern.compile("(?:(?<!按|年度)计划(?!生育|目标|任务|的)|拟(?![定订])|打算|力争在?明年|明年|下一?步|下半年将)[^,。]*$");
    private static final Pattern DONE = Pattern.compile("完成|实际|已经?|了");
    private static final Pattern BACK =
            Pattern.compile("(?:去年|上年|上一?年度?|今年以来|目前|现有|上学年|去年底|截至|截止|团结|全(?:校|体|院|厂|公司|镇|乡|县|区|市|街道|局))[^,。]*$");

    private Roles() {}

    public static Role of(Place place) {
        return RULES.stream()
                .filter(rule -> rule.holds().test(place))
                .findFirst()
                .orElseThrow()
                .role();
    }

    private static boolean isCounted(Place place) {
        return measures(place, Measure.PEOPLE) || measures(place, Measure.PIECES) || measures(place, Measure.BODIES);
    }

    private static boolean measures(Place place, Measure measure) {
        return place.token()
                .quantity()
                .filter(quantity -> quantity.unit().measure() == measure)
                .isPresent();
    }

    /** A month or day of what is to be done, or that comes back; a year alone only says which year is spoken of. */
    private static boolean isAppointed(Place place) {
        if (!place.token().is(Sort.DATE)) {
            return false;
        }
        boolean onlyYear = place.words().matches("[^月日周季:时]*(?:年|年度|学年|学年度)");
        boolean issued = place.token().start() < place.text().bodyStart()
                || place.sentenceBefore().isBlank() && place.sentenceAfter().isBlank();
        boolean due = place.isAfter(DUE) && place.isBefore(OWED);
        return !onlyYear && !issued && !place.isSigned() && (place.isAhead() || place.isBefore(EVERY) || due);
    }

    /** So much for each: 每户500元, 按300元的标准. */
    private static boolean isStandard(Place place) {
        boolean countable =
                measures(place, Measure.MONEY) || measures(place, Measure.SHARE) || measures(place, Measure.DURATION);
        boolean perHead = measures(place, Measure.MONEY)
                && place.isBefore(PER_HEAD)
                && (place.isBefore(EACH)
                        || (RULED.matcher(place.before()).find()
                                || RULED.matcher(place.after()).find()));
        return perHead
                || countable
                        && (place.isAfter(STANDARD)
                                || place.isBefore(BY_STANDARD) && !Targets.isSet(place) && !place.isAhead());
    }

    private static boolean isPlanned(Place place) {
        boolean lookingBack = place.isBefore(BACK)
                || place.text().kind() == Kind.PLAN
                        && STATE.matcher(place.sentenceBefore()).find();
        return place.isAhead() && !lookingBack || place.isBefore(INTENDS) && !place.isBefore(DONE);
    }

    /** 《5、12…》: part of the name of a book or film. */
    private static boolean isWithinATitle(Place place) {
        String before = place.sentenceBefore();
        return before.lastIndexOf('《') > before.lastIndexOf('》');
    }

    /** “大干100天”: the end of a name in quotation marks. */
    private static boolean isWithinAName(Place place) {
        return place.isBefore(OPEN_QUOTE) && place.isAfter(CLOSE_QUOTE);
    }
}
