package org.unionledger.figures;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Computes all totals from the facts again, beside those who post and those who read. */
@Service
public class Rebuild {

    private final CellRepository cells;

    Rebuild(CellRepository cells) {
        this.cells = cells;
    }

    /** All or nothing; returns how many totals had to be put right. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int run() {
        cells.lock();
        return cells.rebuild();
    }
}
