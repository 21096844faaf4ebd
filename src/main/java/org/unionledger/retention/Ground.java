package org.unionledger.retention;

import java.util.Locale;

/**
 * Why what a person asks to have erased is kept all the same. Label {@code retention.ground.<code>}.
 *
 * <p>Source: 个人信息保护法 arts. 13, 47.
 */
public enum Ground {
    /** Still a member: what the data are kept for goes on. */
    STILL_NEEDED,
    /** 法律、行政法规规定的保存期限未届满. */
    PERIOD_BY_LAW,
    /** A dispute, a case or an audit in which they are evidence. */
    PROCEEDINGS,
    /** 删除个人信息从技术上难以实现: then nothing but storing them safely is allowed. */
    TECHNICALLY_HARD,
    /** Whoever asks could not be shown to be the person. */
    NOT_THE_PERSON;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Ground of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
