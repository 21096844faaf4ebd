package org.unionledger.reading.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a figure is called where two are held to be of the same thing: 会员总数2,140人, 2,140名会员, 2,140人的会员队伍. */
final class Naming {

    private static final Pattern SCOPE =
            Pattern.compile("^(?:企业|基层|各类|单位|广大|辖区|全(?:街道|镇|乡|县|区|市|校|院|厂|局|系|系统|公司|集团|行业)|本地|新|工会|在岗|在册)+(?=.{2})");
    /** 立项攻关课题 and 完成攻关课题: so many characters are more than a noun that anything could end with. */
    private static final int LONG = 4;

    private static final int SHORT = 2;

    private static final Pattern BEHIND = Pattern.compile("^的?([\\p{IsHan}]{2,14})");
    private static final Pattern BEFORE = Pattern.compile("([\\p{IsHan}]{2,14})$");
    /** What those who are counted did is no part of their name. */
    private static final Pattern DOES = Pattern.compile("(?<=.{2})(?:参加|参与|参赛|获得|荣获|接受|报名|完成|开展|举办).*$");

    private static final Pattern REFERS =
            Pattern.compile("^(?:的|多)?\\p{IsHan}{0,6}?(?:当中|之中|里面|里|中)(?![\\p{IsHan}]{0,2}(?:心|学|央|国|秋|小|程|长))");
    /** 49名教职工中, 78户人家的秧歌队: all of them, as those who were told of. */
    private static final Pattern SPOKEN_OF =
            Pattern.compile("^([\\p{IsHan}]{2,5}?)(?:(?:当中|之中|里面|里|中)(?![心学央国秋小程长])|的(?![,。;]|$))");

    private static final Pattern GOES = Pattern.compile("^的?(?:往返|奔走|奔波|跑腿|来回)");
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"\\d]{3,12})[”\"]");

    private Naming() {}

    /** A noun without the words that only say of what body it is. */
    static String withoutScope(String noun) {
        return SCOPE.matcher(noun).replaceFirst("");
    }

    /**
     * How many characters the names of two figures have in common where one holds the other at its beginning or end, or where
     * both end alike for a longer stretch; 0 if they have different names.
     */
    static int common(Stated one, Stated other) {
        return of(one).stream()
                .flatMapToInt(a -> of(other).stream().mapToInt(b -> common(a, b)))
                .max()
                .orElse(0);
    }

    private static int common(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        if (shorter.length() >= SHORT && (longer.startsWith(shorter) || longer.endsWith(shorter))) {
            return shorter.length();
        }
        int alike = Math.max(sameEnd(a, b), sameEnd(reversed(a), reversed(b)));
        int joined = Math.max(joined(a, b), joined(b, a));
        return Math.max(alike >= LONG ? alike : 0, joined >= SHORT ? joined : 0);
    }

    private static int sameEnd(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length())
                && a.charAt(a.length() - 1 - length) == b.charAt(b.length() - 1 - length)) {
            length++;
        }
        return length;
    }

    private static String reversed(String name) {
        return new StringBuilder(name).reverse().toString();
    }

    /** 共有在岗职工 and 职工分布在: with what the one ends the other begins. */
    private static int joined(String a, String b) {
        int length = Math.min(a.length(), b.length());
        while (length > 0 && !a.endsWith(b.substring(0, length))) {
            length--;
        }
        return length;
    }

    private static List<String> of(Stated figure) {
        Matcher behind = BEHIND.matcher(plain(figure.place().after()));
        Matcher before = BEFORE.matcher(plain(figure.clauseBefore()));
        return Stream.of(
                        Optional.of(figure.subject().noun()),
                        behind.find() ? Optional.of(behind.group(1)) : Optional.<String>empty(),
                        before.find() ? Optional.of(before.group(1)) : Optional.<String>empty(),
                        quoted(figure))
                .flatMap(Optional::stream)
                .map(name -> DOES.matcher(plain(name)).replaceFirst(""))
                .flatMap(name -> Stream.of(name, withoutScope(name)))
                .toList();
    }

    /** 146篇的稿子里, 接待的302户当中: speaks of what was told before. */
    static boolean refersBack(Stated figure) {
        return REFERS.matcher(plain(figure.place().after())).find()
                && clause(figure).length() <= LONG;
    }

    /** What is spoken of as all of a sort, by its name right behind the number; empty if nothing is. */
    static String spokenOf(Stated figure) {
        Matcher spoken = SPOKEN_OF.matcher(figure.place().after());
        return spoken.find() ? spoken.group(1) : "";
    }

    /** Whether a figure stands right behind its name, or right before it: 现有教职工94名, 87户人家. */
    static boolean endsInOrBeginsWith(Stated figure, String name) {
        return figure.clauseBefore().endsWith(name) && figure.place().after().isEmpty()
                || figure.place().after().startsWith(name) && clause(figure).isEmpty();
    }

    /** 86名选手同台 and 68名选手来自: whether what follows both begins with the same word. */
    static boolean beginAlike(Stated one, Stated other) {
        String a = one.place().after();
        String b = other.place().after();
        return a.length() >= SHORT
                && b.length() >= SHORT
                && a.substring(0, SHORT).equals(b.substring(0, SHORT));
    }

    /** 33次往返: counts how often somebody went. */
    static boolean countsDeed(Stated figure) {
        return GOES.matcher(figure.place().after()).find();
    }

    /** 职工 and 困难职工: whether neither noun names a part of the people of the other. */
    static boolean areOfOneKind(Stated one, Stated other) {
        return Dimensions.of(one.subject().noun())
                .equals(Dimensions.of(other.subject().noun()));
    }

    /** The clause up to a figure, without the heading before it. */
    static String clause(Stated figure) {
        String before = figure.clauseBefore();
        return before.substring(Math.max(before.lastIndexOf(':'), before.lastIndexOf('】')) + 1);
    }

    private static String plain(String words) {
        return words.replaceAll("[“”\"]", "");
    }

    /** “小哥体检”，…工会出18.9万元: the last name in quotation marks before it in the statement. */
    private static Optional<String> quoted(Stated figure) {
        String before = figure.place().sentenceBefore();
        Matcher name = QUOTED.matcher(before.substring(before.lastIndexOf(';') + 1));
        return name.results().map(found -> found.group(1)).reduce((first, last) -> last);
    }
}
