package org.unionledger.frame;

import java.util.List;

/** Somebody else was first; nothing was written. */
public final class ChangedMeanwhile extends Refused {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile() {
        super(List.of(Problem.of("", "frame.problem.changed-meanwhile")));
    }
}
