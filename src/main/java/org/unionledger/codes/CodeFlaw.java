package org.unionledger.codes;

/** What is wrong with a code (编码错误). The wording is message {@code codes.<code>.<flaw>}, in lower case. */
public enum CodeFlaw {
    /** 位数不对. */
    LENGTH,
    /** A character that the standard does not use. */
    CHARACTER,
    /** The birth date in it is no day of the calendar. */
    DATE,
    /** 校验位不对. */
    CHECK_DIGIT
}
