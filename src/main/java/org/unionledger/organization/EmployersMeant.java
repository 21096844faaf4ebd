package org.unionledger.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.Evened;
import org.unionledger.codes.OrganizationId;

/** Finds the employers that rows of other books mean, thousands at a time. Who lies elsewhere is as unknown as who is not in the book. */
@Service
public class EmployersMeant {

    private final EmployerRepository repository;
    private final Clock clock;

    EmployersMeant(EmployerRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** By credit codes as written; those nobody has are missing. */
    @Transactional(readOnly = true)
    public Map<String, List<EmployerId>> byCode(Scope scope, Collection<String> codes) {
        return found(scope, codes, Evened::code, repository::byCode);
    }

    /** By whole names as written; where some of those that share one are still there, these alone. Those nobody has are missing. */
    @Transactional(readOnly = true)
    public Map<String, List<EmployerId>> byName(Scope scope, Collection<String> names) {
        return found(scope, names, Evened::name, repository::byName);
    }

    private interface Asked {
        Map<String, List<Employer>> of(OrganizationId place, Collection<String> evened, LocalDate day);
    }

    private Map<String, List<EmployerId>> found(
            Scope scope, Collection<String> written, UnaryOperator<String> even, Asked asked) {
        if (written.isEmpty() || !scope.may(Right.READ_ORGANIZATIONS)) {
            return Map.of();
        }
        LocalDate today = LocalDate.now(clock);
        Map<String, List<Employer>> known =
                asked.of(scope.place(), written.stream().map(even).distinct().toList(), today);
        Map<String, List<EmployerId>> found = new HashMap<>();
        for (String each : written) {
            List<Employer> employers = known.getOrDefault(even.apply(each), List.of());
            if (!employers.isEmpty()) {
                found.put(each, ids(employers, today));
            }
        }
        return found;
    }

    private static List<EmployerId> ids(List<Employer> employers, LocalDate today) {
        List<Employer> there =
                employers.stream().filter(each -> !each.hasEnded(today)).toList();
        return (there.isEmpty() ? employers : there).stream().map(Employer::id).toList();
    }
}
