package org.unionledger.exchange.sheet;

/**
 * A sheet of a workbook.
 *
 * @param index  from 0, in the order of the tabs
 * @param hidden whether people do not see it in Excel
 */
public record SheetName(int index, String name, boolean hidden) {}
