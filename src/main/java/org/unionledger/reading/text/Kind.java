package org.unionledger.reading.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text is, as its title says. In the order in which a title is asked. */
public enum Kind {
    DUTY_REPORT("duty-report", "述职|述廉"),
    BRIEF(
            "brief",
            "简报|简讯|快讯|动态|收官|圆满|成功举|(?:会|会议|大会)(?:顺利|胜利|成功)?(?:召开|举行)$|^(?!.*(?:总结|汇报|报告|计划|小结|要点)).*(?:举办|举行|召开|启动|开展|走进)"),
    PLAN("plan", "^(?!.*(?:总结|情况|回顾|汇报).*[及和与暨]).*(?:计划|要点|思路|打算|工作安排|步骤安排|方案$|方案(?!落实|的))"),
    HALF_YEAR("half-year", "半年|期末|学期"),
    QUARTER("quarter", "季度|[一二三四1-4]季"),
    MONTH("month", "\\d月(?!\\d)|[一二三四五六七八九十]月(?![一二三四五六七八九十])|月度|月份|月小结"),
    SPECIAL("special", "专项|活动|行动|送温暖|送清凉|竞赛|培训|运动会|慰问|调研|集体协商|建会|金秋助学|安康杯"),
    ANNUAL("annual", "总结|小结|汇报|报告|回顾|年度|(?<=[\\dxX×*_〇零○一二三四五六七八九]{4})年|全年|[这的]一年|一年来");

    private final String code;
    private final Pattern words;

    Kind(String code, String words) {
        this.code = code;
        this.words = Pattern.compile(words);
    }

    /** Whether it tells of a time that has passed. */
    boolean looksBack() {
        return this == HALF_YEAR || this == QUARTER || this == MONTH || this == ANNUAL;
    }

    public String code() {
        return code;
    }

    static Optional<Kind> of(String title) {
        return Arrays.stream(values())
                .filter(kind -> kind.words.matcher(title).find())
                .findFirst();
    }
}
