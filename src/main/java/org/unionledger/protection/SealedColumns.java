package org.unionledger.protection;

import java.util.List;

/** What a module keeps sealed. Each module that seals has one; a test finds sealed columns that none of them names. */
public interface SealedColumns {

    List<SealedColumn> sealedColumns();
}
