package org.unionledger.retention;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Refused;
import org.unionledger.regulation.Parameters;

/** What is due for erasure, by the numbers that hold at each union. */
@Component
class DueData {

    private final List<RetainedData> kinds;
    private final Parameters parameters;

    DueData(List<RetainedData> kinds, Parameters parameters) {
        this.kinds = kinds;
        this.parameters = parameters;
    }

    List<DueKind> at(OrganizationId union, LocalDate today) {
        return kinds.stream().map(kind -> due(kind, union, today)).toList();
    }

    private DueKind due(RetainedData kind, OrganizationId union, LocalDate today) {
        RetentionPeriod period = period(kind, union, today);
        DueCount count = kind.count(reach(kind, union, today));
        LocalDate earliest = count.earliest();
        return new DueKind(
                kind.code(),
                kind.parameter(),
                period,
                count.people(),
                earliest == null ? null : period.dueOn(earliest));
    }

    /** @throws Refused if there is no such kind */
    RetainedData require(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.of("", "retention.problem.kind"));
    }

    RetentionPeriod period(RetainedData kind, OrganizationId union, LocalDate day) {
        return new RetentionPeriod(parameters.whole(kind.parameter(), union, day), kind.unit());
    }

    /** The union and all below it, with the numbers of those that have set one of their own. */
    Reach reach(RetainedData kind, OrganizationId union, LocalDate day) {
        return new Reach(
                parameters.within(kind.parameter(), union, day).stream()
                        .map(own -> new Reach.Limit(
                                own.union().value(),
                                new RetentionPeriod(own.value().intValueExact(), kind.unit()).lastDue(day)))
                        .toList(),
                day);
    }
}
