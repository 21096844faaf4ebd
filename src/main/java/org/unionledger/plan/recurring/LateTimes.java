package org.unionledger.plan.recurring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.MentionSource;
import org.unionledger.frame.Mentioned;
import org.unionledger.frame.Words;

/**
 * 没有按期办的周期性工作, for the shortcomings of a summary: done after its day or not at all, by the union itself in its period. What
 * was so most often comes first; how often is not told, as the number would open no records.
 */
@Component
class LateTimes implements MentionSource {

    private final Recurring recurring;
    private final Words words;
    private final Clock clock;

    LateTimes(Recurring recurring, MessageSource messages, Clock clock) {
        this.recurring = recurring;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        this.clock = clock;
    }

    @Override
    public String mentions() {
        return "late-duties";
    }

    @Override
    public List<Mentioned> mentioned(Scope scope, OrganizationId union, LocalDate from, LocalDate to, int limit) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = to.isBefore(today) ? to : today;
        if (!scope.may(Right.READ_LEDGERS) || last.isBefore(from)) {
            return List.of();
        }
        Map<String, Long> late = recurring.times(scope, union, new Days(from, last)).stream()
                .filter(time -> time.state().isBehind() || time.state() == State.DONE_LATE)
                .collect(Collectors.groupingBy(
                        time -> time.duty().name(words), LinkedHashMap::new, Collectors.counting()));
        return late.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(limit)
                .map(each -> words.text("plan.recurring.mention", each.getKey()))
                .map(Mentioned::of)
                .toList();
    }
}
