package org.unionledger.reading.role;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of what a figure is one, in the text's own words: the noun behind it (120名职工), else the one before (会员120人).
 *
 * @param noun empty if the clause names none
 * @param deed what was done with it, as in {@code reading/deeds.tsv}; empty if no verb is known
 */
public record Subject(String noun, String deed) {

    private static final int LONGEST = 14;
    private static final Pattern BEHIND = Pattern.compile("^(?:的)?([\\p{IsHan}“”\"]{1,24})");
    private static final Pattern NOUN_ENDS = Pattern.compile(
            "深受|广受|备受|惠及|遍布|吸引|参加|参与|参赛|获得|荣获|获|接受|享受|受益|受到|得到|进行|开展|加入|入会|分别|已|均|全部|完成|进入|前往|踊跃|以上|左右|每|共|计|其中|发放|给予|送去|的|为|被|在|到|和|及|与|实现|达|占|有|是|从|将|通过|举|组织|提供|报名|建|成|办|服务|培训(?=$)");
    private static final Pattern NOT_A_NOUN =
            Pattern.compile("^(?:次|以|上|下|左|余|多|地|了|时|后|前|内|中|不|就|还|并|而|也|都|仅|只|左右|以来|来)");
    private static final Pattern FILLER = Pattern.compile(
            "^(?:.*[了过着]|全年|今年|本年度?|一年来|上半年|累计|共计|共|合计|总计|先后|目前|现有|已|均|各类|其中|包括|年内|分别|又|还|再|我们|为|对|给|向|把|将|与|和|及|的|并|有|达|约|近|计)+");
    private static final Pattern TRAILING =
            Pattern.compile("(?:达到|达|为|有|合计|总计|累计|共|计|约|近|是|超过|数|人数|总数|:|“|”|\"|金额|数量|各|分别|只|仅|了|增加|减少|增长|提高)+$");

    /** 驿站由年初的15个增加到23个: what it is of stands before 由. */
    private static final Pattern CHANGED = Pattern.compile("^([\\p{IsHan}]{2,16}?)数?[由从][^,]*\\d[^,]*(?:到|至|为)$");

    private static final Pattern EXAMPLES = Pattern.compile("^.*\\p{IsHan}等(?:各类|各种|系列)?(?=\\p{IsHan}{2})");
    private static final Pattern RATE = Pattern.compile("([\\p{IsHan}]{2,6}率)[^率]*$");

    public static Subject of(Place place) {
        if (place.words().endsWith("%")) {
            Matcher rate = RATE.matcher(place.before().replace(" ", ""));
            if (rate.find()) {
                return new Subject(rate.group(1), "");
            }
        }
        String clause = clauseBefore(place);
        String behind = nounBehind(place.after());
        if (behind.length() >= 2) {
            return new Subject(
                    behind, Deeds.last(clause, 0).map(Deeds.Found::deed).orElseGet(() -> deedBehind(place)));
        }
        String stripped = TRAILING.matcher(clause).replaceFirst("");
        Matcher changed = CHANGED.matcher(place.before().replace(" ", ""));
        if (changed.find()) {
            return new Subject(shortened(FILLER.matcher(changed.group(1)).replaceFirst("")), "");
        }
        Optional<Deeds.Found> deed = Deeds.last(stripped, 2);
        String noun = deed.map(found -> stripped.substring(found.end())).orElse(stripped);
        return new Subject(
                shortened(FILLER.matcher(noun).replaceFirst("")),
                deed.map(Deeds.Found::deed).orElse(""));
    }

    /** 76份集体合同的签订: the verb stands behind its noun. */
    private static String deedBehind(Place place) {
        Matcher nominal = Pattern.compile("^[\\p{IsHan}]{2,10}的(\\p{IsHan}{2})").matcher(place.after());
        return nominal.find()
                ? Deeds.last(nominal.group(1), 0).map(Deeds.Found::deed).orElse("")
                : "";
    }

    /** Back to the last number of the clause: what stands before that belongs to it. */
    private static String clauseBefore(Place place) {
        String before = place.before().replace(" ", "");
        Matcher number = Pattern.compile(".*[0-9、]\\p{IsHan}?").matcher(before);
        return number.lookingAt() && number.end() < before.length() - 1 && before.indexOf('、') < 0
                ? before.substring(number.end())
                : before.substring(before.lastIndexOf('、') + 1);
    }

    private static String nounBehind(String after) {
        Matcher noun = BEHIND.matcher(after.replace(" ", ""));
        if (!noun.find() || NOT_A_NOUN.matcher(noun.group(1)).find()) {
            return "";
        }
        Matcher end = NOUN_ENDS.matcher(noun.group(1));
        String cut = noun.group(1);
        while (end.find()) {
            if (end.start() >= 2) {
                cut = cut.substring(0, end.start());
                break;
            }
            if (end.start() == 0) {
                return "";
            }
        }
        return cut.length() > LONGEST ? "" : cut.replaceFirst("(?<=.{2})[中里内]$", "");
    }

    /** 登山、跳绳等文体活动: the noun stands behind its examples. */
    private static String shortened(String withExamples) {
        String noun = EXAMPLES.matcher(withExamples).replaceFirst("");
        return noun.length() > LONGEST ? noun.substring(noun.length() - LONGEST) : noun;
    }
}
