package org.unionledger.figures;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares the facts with what the records say again, in one snapshot. */
@Service
public class Verification {

    /** How many recounted records are written down at once. */
    private static final int AT_ONCE = 5_000;

    private final KnownKinds recordKinds;
    private final RecountRepository recounts;

    Verification(KnownKinds recordKinds, RecountRepository recounts) {
        this.recordKinds = recordKinds;
        this.recounts = recounts;
    }

    /**
     * The places where facts and records differ; none when all is well. Facts of a kind of record that no module knows
     * differ from nothing stated.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Found<Difference> differences() {
        recounts.begin();
        recordKinds.all().forEach(this::recount);
        return recounts.differences();
    }

    private void recount(RecordKind kind) {
        var pending = new ArrayList<Statement>(AT_ONCE);
        kind.recount((source, postings) -> {
            pending.add(new Statement(source, postings));
            if (pending.size() == AT_ONCE) {
                write(pending);
            }
        });
        write(pending);
    }

    private void write(List<Statement> pending) {
        recounts.add(pending);
        pending.clear();
    }
}
