package org.unionledger.exchange.layout;

import java.util.Locale;

/** What a row below the head is. Only {@link #DATA} is imported; the others are listed, never dropped in silence. */
public enum RowKind {
    DATA,
    /** Nothing in any column that is imported, at most a running number or a formula's leftover. */
    BLANK,
    /** 合计、总计、小计. */
    TOTAL,
    /** 填表人、审核人. */
    SIGNATURE,
    /** The head once more, as at the top of each printed page, or the numbers of the columns below it. */
    HEAD,
    /** 注：, 备注：, or a sentence of instruction. */
    NOTE,
    /** 一、东港社区: a heading of the rows that follow. */
    SECTION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
