package org.unionledger.exchange;

import java.util.List;

/**
 * A data row as it was read, before the book judges it.
 *
 * @param sheet    the sheet's place among those read, from 0
 * @param problems cells that were not understood or are missing; such a row never reaches the book
 * @param warnings what was assumed about cells
 */
record ReadRow(int sheet, ImportRow row, List<Problem> problems, List<Problem> warnings) {

    ReadRow with(ImportRow made) {
        return new ReadRow(sheet, made, problems, warnings);
    }
}
