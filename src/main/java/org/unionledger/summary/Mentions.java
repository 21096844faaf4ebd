package org.unionledger.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Period;
import org.unionledger.frame.MentionSource;
import org.unionledger.frame.Mentioned;
import org.unionledger.summary.pattern.Mention;
import org.unionledger.summary.pattern.Pattern;

/** Looks up the names that sentences list; each list once, however many sentences ask for it. */
@Component
class Mentions {

    private final Map<String, List<MentionSource>> sources;

    Mentions(List<MentionSource> sources) {
        this.sources = sources.stream().collect(Collectors.groupingBy(MentionSource::mentions));
    }

    /** Several modules may offer the same kind; one that none offers is empty. */
    Map<Mention.Sought, List<Mentioned>> of(
            List<Pattern> patterns, Scope scope, OrganizationId union, Period period, Period next) {
        Map<Mention.Sought, Integer> most = new HashMap<>();
        patterns.stream()
                .flatMap(pattern -> pattern.mentions().stream())
                .forEach(mention -> most.merge(mention.sought(), mention.most(), Math::max));
        Map<Mention.Sought, List<Mentioned>> found = new HashMap<>();
        most.forEach((sought, limit) -> {
            Period days = sought.next() ? next : period;
            found.put(
                    sought,
                    sources.getOrDefault(sought.kind(), List.of()).stream()
                            .flatMap(source -> source.mentioned(scope, union, days.from(), days.to(), limit).stream())
                            .toList());
        });
        return found;
    }
}
