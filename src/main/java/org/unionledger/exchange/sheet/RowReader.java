package org.unionledger.exchange.sheet;

/** Takes the rows of a sheet in their order. */
@FunctionalInterface
public interface RowReader {

    /** @return whether more rows are wanted */
    boolean take(SheetRow row);
}
