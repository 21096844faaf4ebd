package org.unionledger.evaluation.target;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.MentionSource;
import org.unionledger.frame.Mentioned;

/** 超出的控制数, for the shortcomings of a summary: of what fewer are better, what came to more than it was to. */
@Component
class ExceededLimits implements MentionSource {

    private final Behind behind;

    ExceededLimits(Behind behind) {
        this.behind = behind;
    }

    @Override
    public String mentions() {
        return "exceeded-limits";
    }

    @Override
    public List<Mentioned> mentioned(Scope scope, OrganizationId union, LocalDate from, LocalDate to, int limit) {
        return behind.of(scope, union, to, limit, Progress::exceeded);
    }
}
