package org.unionledger.reading.number;

/** The parts that patterns of numerals are made of. */
final class Written {

    static final String DIGIT = "[零〇○一二三四五六七八九两壹贰叁肆伍陆柒捌玖]";
    static final String CHINESE = "[零〇○一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]";
    static final String POWER = "[十百千万亿]";

    /** 1,250 or 3.25; where commas stand between sentences a group of exactly three digits is a thousand. */
    static final String ARABIC = "(?:\\d{1,3}(?:,\\d{3})+(?![\\d])(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";

    /** 3.2万, 1万2千, 5百. */
    static final String ARABIC_NUMBER = ARABIC + "(?:" + POWER + "{1,2}(?:\\d{1,4}" + POWER + ")?)?";

    /** 三十二, 一百二十, 三点五万; not a power alone, except ten. */
    static final String CHINESE_NUMBER = "(?:(?:" + DIGIT + "|[十拾])" + CHINESE + "*(?:点" + DIGIT + "+" + POWER + "?)?)";

    static final String NUMBER = "(?:" + ARABIC_NUMBER + "|" + CHINESE_NUMBER + ")";

    /** A small number, of a heading, a month or an edition. */
    static final String SMALL = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";

    /** Hidden digits. */
    static final String MASK = "(?:[xX×*_○Ⅹ]{1,8}|\\^v\\^|ⅩⅩ)";

    /** Between the ends of a range. */
    static final String TO = "(?:-{1,2}|—{1,2}|~|～|至|到)";

    /** A place where a clause begins. */
    static final String CLAUSE_BEGINS = "(?<=^|[\\n\\t ,。;:!?、.“”\"()】>])";

    private Written() {}
}
