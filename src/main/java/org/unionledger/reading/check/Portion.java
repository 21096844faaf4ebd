package org.unionledger.reading.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A share told roughly or in words (三成左右, 过半, 不到总数的一半, 四分之一), and between what per cent, both inclusive, it can be.
 *
 * @param start where its words begin in the page
 * @param end the place behind them
 */
record Portion(int start, int end, BigDecimal least, BigDecimal most) {

    private static final String LESS = "不到|不足|未到|未达到?|低于|少于|没到";
    private static final String MORE = "超过|超出|超|逾|突破|高于|多于|不低于|不少于|至少|过";
    private static final String NEARLY = "将近|接近|近|快到?";
    private static final String ABOUT = "约|大约|大概|差不多|大致";
    /** 不到总数的一半: of what it is stands between the bound and the size. */
    private static final String OF_ALL = "(?:(?:总[\\p{IsHan}]{1,3}|全部|全体)的)?";

    private static final String TENTHS = "(?<tenths>[一二两三四五六七八九])成(?![立为功员果效绩熟长本分套])(?<more>半|[一二三四五六七八九])?";
    private static final String FRACTION = "(?<of>[二三四五六七八九十])分之(?<part>[一二三四五六七八九])";
    private static final String PER_CENT = "(?<percent>\\d{1,2}(?:\\.\\d+)?)%";
    private static final String HALF = "(?<half>一半|半数)";
    private static final String MAJORITY = "(?<majority>过半数?|大半数?|多半)";

    private static final Pattern TOLD = Pattern.compile("(?:(?<bound>" + LESS + "|" + MORE + "|" + NEARLY + "|" + ABOUT
            + ")(?:了)?" + OF_ALL + ")?(?:" + TENTHS + "|" + FRACTION + "|" + PER_CENT + "|" + HALF
            + ")(?<behind>及?以上|及?以下|左右|上下|有余|多|强|弱)?|" + MAJORITY);

    /** Characters of which every size has one, and how far its words reach before and behind. */
    private static final String SIZES = "成之%半";

    private static final int LONGEST = 14;
    private static final String DIGITS = "〇一二三四五六七八九十";
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
    /** By so much a share may be off that is told without more precision. */
    private static final BigDecimal ROUGHLY = BigDecimal.valueOf(4);

    private static final BigDecimal ROUNDED = new BigDecimal("0.1");

    /** What the words around a size make of it. */
    private enum Bound {
        LESS(Portion.LESS + "|及?以下|弱"),
        MORE(Portion.MORE + "|及?以上|有余|多|强"),
        NEARLY(Portion.NEARLY),
        ABOUT(Portion.ABOUT + "|左右|上下"),
        JUST("(?!)");

        private final Pattern words;

        Bound(String words) {
            this.words = Pattern.compile(words);
        }

        static Optional<Bound> of(String word) {
            return Stream.of(values())
                    .filter(bound -> bound.words.matcher(word).matches())
                    .findFirst();
        }
    }

    /** All that a stretch of the page tells, in its order; a bare 85% is no portion, as it is meant exactly. */
    static List<Portion> in(String page, int from, int to) {
        List<Portion> portions = new ArrayList<>();
        Matcher told = TOLD.matcher(page).useTransparentBounds(true);
        int begin = from;
        for (int place = from; place < to; place++) {
            boolean found = place >= begin
                    && SIZES.indexOf(page.charAt(place)) >= 0
                    && told.region(Math.max(begin, place - LONGEST), Math.min(to, place + LONGEST))
                            .find();
            if (found) {
                of(told).ifPresent(portions::add);
                begin = told.end();
            }
        }
        return portions;
    }

    boolean holds(BigDecimal share) {
        return share.compareTo(least) >= 0 && share.compareTo(most) <= 0;
    }

    private static Optional<Portion> of(Matcher told) {
        if (told.group("majority") != null) {
            return Optional.of(new Portion(told.start(), told.end(), FIFTY, Percent.HUNDRED));
        }
        Optional<Bound> bound = bound(told.group("bound")).or(() -> bound(told.group("behind")));
        return bound.isEmpty() && told.group("percent") != null
                ? Optional.empty()
                : Optional.of(of(told.start(), told.end(), size(told), bound.orElse(precisely(told))));
    }

    private static Portion of(int start, int end, BigDecimal size, Bound bound) {
        return switch (bound) {
            case LESS -> new Portion(start, end, BigDecimal.ZERO, size);
            case MORE -> new Portion(start, end, size.subtract(ROUNDED), Percent.HUNDRED);
            case NEARLY -> new Portion(start, end, size.subtract(BigDecimal.TEN), size.add(BigDecimal.ONE));
            case JUST -> new Portion(start, end, size.subtract(BigDecimal.ONE), size.add(BigDecimal.ONE));
            case ABOUT -> new Portion(start, end, size.subtract(ROUGHLY), size.add(ROUGHLY));
        };
    }

    /** 八成五: to the hundredth. */
    private static Bound precisely(Matcher told) {
        return told.group("more") == null ? Bound.ABOUT : Bound.JUST;
    }

    private static Optional<Bound> bound(@Nullable String word) {
        return word == null ? Optional.empty() : Bound.of(word);
    }

    private static BigDecimal size(Matcher told) {
        if (told.group("tenths") != null) {
            return digit(told.group("tenths")).multiply(BigDecimal.TEN).add(further(told.group("more")));
        }
        if (told.group("of") != null) {
            return Percent.of(digit(told.group("part")), digit(told.group("of")));
        }
        return told.group("half") != null ? FIFTY : new BigDecimal(told.group("percent"));
    }

    private static BigDecimal further(@Nullable String more) {
        return more == null ? BigDecimal.ZERO : more.equals("半") ? BigDecimal.valueOf(5) : digit(more);
    }

    private static BigDecimal digit(String digit) {
        return BigDecimal.valueOf(DIGITS.indexOf(digit.replace('两', '二')));
    }
}
