package org.unionledger.reading.role;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Tells an announcement of the text's own parts (做了以下三项工作) from a count of things done. */
final class Structure {

    private static final Pattern ANNOUNCED =
            Pattern.compile("(?:以下|下列|如下|下面|主要[^,。]{0,6}|突出[^,。]{0,4}|重点[^,。]{0,6}|存在)$");
    private static final Pattern PARTS =
            Pattern.compile("^(?:重点|主要|具体|方面的)?(?:工作|事|问题|不足|措施|特点|亮点|经验|体会|做法|成效|打算|大事|实事|文章)");
    private static final int LONGEST = 24;
    private static final Pattern COUNT_WORD = Pattern.compile(".*(?:项|点|件|个|条|大)$");

    /** What is counted is told one by one behind a colon, or in the next sentence with 一是. */
    private static final Pattern TOLD = Pattern.compile("^(?!荣誉|奖)(?:[\\p{IsHan}“”]{0,10}"
            + "(?:,(?:一是|其一|第一是)|:\\s*(?:[(]?一(?:[)]|是|要|、)|其一|首先|第一[件桩项点条个是,、]|[(]?1[、.)](?!\\d)|①)|。(?:一是|其一))"
            + "|[\\p{IsHan}“”]{0,4}(?:工作|事|问题|不足|措施|特点|亮点|经验|体会|做法|成效|打算)[。\\n]\\s*(?:一是|其一|第一[件桩项点条,、是]))");

    /** 工会小组28个 is followed by no list of 28. */
    private static final BigDecimal MOST = BigDecimal.TEN;

    private Structure() {}

    static boolean announces(Place place) {
        return place.token()
                        .quantity()
                        .filter(quantity -> quantity.value().compareTo(MOST) <= 0)
                        .isPresent()
                && COUNT_WORD.matcher(place.words()).matches()
                && (place.isBefore(ANNOUNCED) && place.isAfter(PARTS)
                        || TOLD.matcher(place.behind(LONGEST)).find());
    }
}
