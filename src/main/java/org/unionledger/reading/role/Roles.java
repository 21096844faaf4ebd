package org.unionledger.reading.role;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.unionledger.reading.Role;
import org.unionledger.reading.number.Token.Sort;
import org.unionledger.reading.text.Kind;

/** Tells what a token stands for: first by its own form, then by the words around it, else by the part of the text. */
public final class Roles {

    private record Rule(Role role, Predicate<Place> holds) {}

    private static final Pattern EVERY = Pattern.compile("(?:每(?:个|一)?(?:月|周|季度?|年|逢)|逢)[^,。]{0,4}$|每$");
    private static final Pattern DUE = Pattern.compile("^(?:底|末|之)?前");
    private static final Pattern WILL_BE = Pattern.compile("^[,]?(?:还|也)将(?:再|继续|陆续)?(?:对|举办|举行|召开|开展|组织|启动)");
    /** 记者6日从…获悉, 本报8月12日讯. */
    private static final Pattern NEWS = Pattern.compile("^(?:讯|电|从[^,。]{0,20}(?:获悉|了解到))");

    private static final Pattern OWED = Pattern.compile("(?:限|将|应|须|必须|要求)[^,。]{0,8}$");
    private static final Pattern PROMISED =
            Pattern.compile("(?:承诺(?:在|于)?|定于|定在|拟于|已?约(?:好|定)?|已定|将于|预计|计划(?:于|在)|限期?(?:于|在)?|暂定|即日起[至到])$");

    private static final List<Rule> RULES = List.of(
            new Rule(Role.MASKED, place -> place.token().is(Sort.MASKED)),
            new Rule(Role.GARBLED, place -> place.token().is(Sort.GARBLED)),
            new Rule(Role.RULE, place -> place.token().is(Sort.NAME)),
            new Rule(
                    Role.ORDINAL,
                    place -> place.token().is(Sort.ORDINAL) || place.token().is(Sort.STRUCTURE)),
            new Rule(Role.ORDINAL, Structure::announces),
            new Rule(Role.RULE, Parallels::counts),
            new Rule(Role.RULE, Parallels::sumsUp),
            new Rule(Role.REFERENCE, place -> place.token().is(Sort.REFERENCE)),
            new Rule(Role.REFERENCE, Roles::isWithinATitle),
            new Rule(Role.SCHEDULE, Roles::isAppointed),
            new Rule(Role.REFERENCE, place -> place.token().is(Sort.DATE)));

    /** In a plan, what a sentence tells of the state of things. */
    private static final Pattern STATE =
            Pattern.compile("(?:现状|目前|现有|上学年|去年|上年)(?:(?!将|计划|拟|再|争取|[到至为]\\d|增长|增幅|新学年)[^。])*$");

    private static final Pattern INTENDS = Pattern.compile(
            "(?:(?<!按|年度)计划(?!生育|目标|任务|的)|拟(?![定订])|打算|想再?(?:搞|办|建|请|争取)|预计(?!的)|力争在?明年|明年|下一?步|下半年将|将(?:再|新|力争|争取|继续|组织|开展|举办|举行|提供|投入|发放|建成|推出|陆续)|还将|将(?:表彰|有)(?![关效]))[^,。]*$");
    /** 110场招聘会将在全市举办. */
    private static final Pattern COMES =
            Pattern.compile("^\\p{IsHan}{0,8}(?<!即)将(?=[在于]|陆续|提供|举办|开展|组织)|^(?:即?将)(?=获|参加|参赛|亮相)");

    private static final Pattern DONE = Pattern.compile("完成|实际|已经?|了");
    /** What speaks for a plan where the text says what is to be done, and for a target where something was set. */
    private static final int AHEAD = 4;

    private static final int SET = 6;
    private static final int HANDED_DOWN = 11;

    private Roles() {}

    /**
     * @param before the role of the quantity just before it in the same list, result where it stands in none
     */
    public static Role of(Place place, Role before) {
        return RULES.stream()
                .filter(rule -> rule.holds().test(place))
                .map(Rule::role)
                .findFirst()
                .orElseGet(() -> weighed(place, before));
    }

    private static Role weighed(Place place, Role before) {
        Map<Role, Integer> weights = Signs.at(place);
        weights.merge(Role.RESULT, 1, Integer::sum);
        weights.merge(Role.PLAN, isPlanned(place) ? AHEAD : 0, Integer::sum);
        weights.merge(Role.TARGET, Targets.isHandedDown(place) ? HANDED_DOWN : 0, Integer::sum);
        weights.merge(Role.TARGET, !place.isAhead() && Targets.isSet(place) ? SET : 0, Integer::sum);
        weights.merge(Role.RULE, before == Role.RULE ? AHEAD + 1 : 0, Integer::sum);
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** A month or day of what is to be done, or that comes back; a year alone only says which year is spoken of. */
    private static boolean isAppointed(Place place) {
        if (!place.token().is(Sort.DATE) || place.isAfter(NEWS)) {
            return false;
        }
        boolean onlyYear = place.words().matches("[^月日周季:时]*(?:年|年度|学年|学年度)");
        boolean issued = place.token().start() < place.text().bodyStart()
                || place.sentenceBefore().isBlank() && place.sentenceAfter().isBlank();
        boolean due = place.isAfter(WILL_BE) || place.isAfter(DUE) && place.isBefore(OWED) || place.isBefore(PROMISED);
        return !onlyYear && !issued && !place.isSigned() && (place.isAhead() || place.isBefore(EVERY) || due);
    }

    private static boolean isPlanned(Place place) {
        boolean lookingBack = place.text().kind() == Kind.PLAN
                && STATE.matcher(place.sentenceBefore()).find();
        return place.isAhead() && !lookingBack
                || (place.isBefore(INTENDS) || place.isAfter(COMES)) && !place.isBefore(DONE);
    }

    /** 《5、12…》: part of the name of a book or film. */
    private static boolean isWithinATitle(Place place) {
        String before = place.sentenceBefore();
        return before.lastIndexOf('《') > before.lastIndexOf('》');
    }
}
