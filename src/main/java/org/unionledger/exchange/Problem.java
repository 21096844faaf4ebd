package org.unionledger.exchange;

/**
 * What is wrong with a row, worded for the person who keeps the file: what, and what to do.
 *
 * @param column the label of the column; empty when it concerns the whole row
 * @param reason in Chinese, such as "身份证号校验位不对，请核对末位"
 */
public record Problem(String column, String reason) {

    /** The column and what is wrong with it; a reason that begins with the column does not repeat it. */
    public String worded() {
        return column.isEmpty() || reason.startsWith(column) ? reason : column + "：" + reason;
    }
}
