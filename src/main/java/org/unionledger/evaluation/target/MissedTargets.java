package org.unionledger.evaluation.target;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.MentionSource;
import org.unionledger.frame.Mentioned;

/** 没有完成的目标, for the shortcomings of a summary, as they stood when its days ended. */
@Component
class MissedTargets implements MentionSource {

    private final Behind behind;

    MissedTargets(Behind behind) {
        this.behind = behind;
    }

    @Override
    public String mentions() {
        return "missed-targets";
    }

    @Override
    public List<Mentioned> mentioned(Scope scope, OrganizationId union, LocalDate from, LocalDate to, int limit) {
        return behind.of(scope, union, to, limit, progress -> !progress.limited());
    }
}
