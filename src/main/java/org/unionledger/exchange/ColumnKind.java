package org.unionledger.exchange;

/** What a column holds, and so how its cells are understood. */
public enum ColumnKind {
    /** Any text; a {@link String}. */
    TEXT,
    /** A name of an employer or a place; a {@link String} with spaces, widths and brackets evened out. */
    NAME,
    /** A whole number of persons or times ("12人", full-width digits); a {@link java.math.BigDecimal}. */
    COUNT,
    /** Yuan ("1.2万元", "1,800"); a {@link java.math.BigDecimal} with at most two decimals. */
    MONEY,
    /** A day in any of the spellings people use, or an Excel day number; a {@link java.time.LocalDate}. */
    DATE,
    /** 是 否 有 无 已建 未建 √ ×; a {@link Boolean}. */
    YES_NO,
    /** One of the column's choices; the choice's own spelling as a {@link String}. */
    CHOICE,
    /** A telephone number, also when Excel made a floating number of it; a {@link String}. */
    PHONE,
    /** A code such as a credit code or identity number: upper-cased, widths and spaces evened out; a {@link String}. */
    CODE
}
