package org.unionledger.reading.number;

import static org.unionledger.reading.number.Token.Sort.GARBLED;
import static org.unionledger.reading.number.Token.Sort.MASKED;
import static org.unionledger.reading.number.Written.ARABIC;
import static org.unionledger.reading.number.Written.MASK;

import java.util.List;

/** Numbers whose digits are hidden, lost or mistaken for letters. */
final class Spoilt {

    private static final String SAFE_UNIT = "(?:万?元|人次|名(?![称单牌校])|人(?![民大社力才事口员性])|位(?![于置])|户|家(?![庭属园])"
            + "|个(?![体人性别])|[余多]|场(?![所地馆])|次|期(?![间望限末])|份|件|项(?!目)|篇|条(?!例)|起|例|%|万|批|天(?!津)|册|本|间|小时|岁)";

    /** 党的十九精神: 大 or 届 is gone. */
    private static final String CONGRESS_WITHOUT_ITS_WORD = "(?<=党的)(?:十[一二三四五六七八九]|二十)(?=精神|报告|会议精神)";

    static final List<Form> FORMS = List.of(
            Form.of("\\d+[xX×*_]+(?!\\d)(?:余|多)?万?(?:" + Units.CAREFUL + ")?", MASKED),
            Form.of("(?<![a-zA-Z0-9])" + MASK + "(?:余|多)?万?" + SAFE_UNIT + "(?:" + Units.CAREFUL + ")?", MASKED),
            Form.of("(?<=[\\p{IsHan}、])" + MASK + " " + SAFE_UNIT, MASKED),
            Form.of("(?<=[共计约达近为])" + MASK + "(?=[,。;、])", MASKED),
            Form.of("第?" + MASK + "届(?:(?:[一二三四五六七八九]|\\d|" + MASK + ")中全会)?", MASKED),
            Form.of(MASK + "\\d{1,3}号(?:文件?)?", MASKED),
            Form.of("(?<![\\d.-])(?:1[3-9]|[2-9]\\d|\\d{3,})月(?![\\d份])", GARBLED),
            Form.of("(?<!\\d)(?:19|20)\\d{2}(?:19|20)\\d{2}年", GARBLED),
            Form.of("(?<![\\d,])\\d{1,3}(?:,\\d{3})+,\\d{1,2}(?![\\d,])万?元", GARBLED),
            Form.of(
                    "(?<![a-zA-Z\\d.])(?=[\\dOoIl|,.]*\\d)(?=[\\d,.]*[OoIl|])[\\dOoIl|,]+(?:\\.[\\dOoIl]+)?(?:余|多)?万?"
                            + Units.CAREFUL,
                    GARBLED),
            Form.of(
                    "(?<![\\d.])" + ARABIC + "\\.{1,2}\\d+\\.\\d+(?:万|亿)?(?:" + Units.ANY
                            + ")?|\\d+\\.\\.\\d+(?:万|亿)?(?:" + Units.ANY + ")?",
                    GARBLED),
            Form.of("(?<=[共计约达近])(?: {1,4}|[□?？�]{1,4})(?:余|多)?(?:万元|元|人次|名|人|家|个|场|次|份|件|户|%|项)", GARBLED),
            Form.of("[□�]{1,4}(?:余|多)?(?:万元|元|人次|名|人|家|个|场|次|份|件|户|%|项)", GARBLED),
            Form.of("(?<=\\p{IsHan}) {1,4}(?:万元|元|人次|余人|余名|余家)(?=[,。;.])", GARBLED),
            Form.of("(?<=[\\p{IsHan}])\\.\\d+(?:%|万元|元)|百分之(?=[,。;])|(?<=[达为占到,、;])%(?=[,。、;以])", GARBLED),
            Form.of("(?<![\\d.])\\d+\\.(?=[余多]?(?:万|亿|元|人|名|户|家|个|场|次|份|件))(?:[余多]?[万亿]?" + SAFE_UNIT + "?)", GARBLED),
            Form.of(CONGRESS_WITHOUT_ITS_WORD, GARBLED),
            Form.of("(?<=党的|学习|贯彻|落实)" + MASK + "大(?=[精报以召、,和])", MASKED),
            Form.of("(?<=^|[,。\n ])(?:3[2-9]|[4-9]\\d)日(?=,|上午|下午|当天)", GARBLED),
            Form.of("(?<=^|[\n。;])[xX](?=\\.\\p{IsHan})", MASKED),
            Form.of("[xX×*]五(?=[”\"规期时收开末])", MASKED),
            Form.of("(?<!第)" + MASK + "届" + "(?:[一二三四五六七八九]|" + MASK + ")[中次](?:全会|会议|全体会议)?", MASKED),
            Form.of("[一二三四五六七八九](?:百)?[oO0][一二三四五六七八九]" + SAFE_UNIT, GARBLED),
            Form.of("[一二三四五六七八九十]{1,3}[界介戒](?:[一二三四五六七八九]{1,2}[种重钟中]全会)?", GARBLED));

    private Spoilt() {}
}
