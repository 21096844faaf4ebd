package org.unionledger.reporting.form;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a form says of its rows. Label {@code reporting.column.<code>}. */
public enum Column {
    /** 本期数: in the period; of a balance its last day, where the form has no column {@link #END}. */
    NOW,
    /** 本年累计: from the first of January to the end of the period; of what happens only. */
    YEAR,
    /** 期末数: on the last day of the period; of balances only. */
    END,
    /** 上年同期: the same a year before. */
    BEFORE,
    /** 增减: by how much it is more than a year before. */
    CHANGE,
    /** 增减%: the change as a share of what was before. */
    RATE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> read(String code) {
        return Stream.of(values()).filter(column -> column.code().equals(code)).findFirst();
    }

    /** Whether it is read from figures, and a supplementary figure may be added to it. */
    public boolean isCounted() {
        return this == NOW || this == YEAR || this == END;
    }

    /** Whether it says of a row how it was a year before. */
    public boolean isCompared() {
        return !isCounted();
    }
}
