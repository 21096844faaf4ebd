package org.unionledger.codes;

/**
 * A province, prefecture or county (行政区划).
 *
 * @param code six digits of GB/T 2260
 * @param name its own, such as 西湖区
 * @param way  from the province down, such as 浙江省杭州市西湖区
 */
public record Region(String code, String name, String way) {

    /** As it is shown and typed: 330106 浙江省杭州市西湖区. */
    public String written() {
        return code + " " + way;
    }
}
