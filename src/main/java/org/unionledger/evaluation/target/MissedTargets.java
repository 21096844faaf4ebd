package org.unionledger.evaluation.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.MentionSource;
import org.unionledger.frame.Words;

/**
 * 没有完成的目标, for the shortcomings of a summary: those of the year in which its days end. By name only, as a number told here
 * would be one of the summary that opens no records.
 */
@Component
class MissedTargets implements MentionSource {

    private final Progresses progresses;
    private final Words words;

    MissedTargets(Progresses progresses, MessageSource messages) {
        this.progresses = progresses;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String mentions() {
        return "missed-targets";
    }

    @Override
    public List<String> mentioned(Scope scope, OrganizationId union, LocalDate from, LocalDate to, int limit) {
        if (!scope.may(Right.READ_EVALUATIONS)) {
            return List.of();
        }
        return progresses.of(scope, union, to.getYear(), words).stream()
                .filter(progress -> progress.standing() == Standing.BEHIND)
                .map(progress -> progress.limited()
                        ? words.text("evaluation.mention.exceeded", progress.name())
                        : progress.name())
                .limit(limit)
                .toList();
    }
}
