package org.unionledger.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Account;
import org.unionledger.access.Accounts;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.DayCursor;
import org.unionledger.frame.Refused;

/** Who does what (任务): items of the plan handed to somebody with an account, and what is mine. */
@Service
public class Tasks {

    static final String KIND = "plan.assignment";
    private static final int MOST_DAYS = 366;

    private final Plans plans;
    private final TaskRepository repository;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    Tasks(Plans plans, TaskRepository repository, Accounts accounts, AuditLog audit, Clock clock) {
        this.plans = plans;
        this.repository = repository;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who may be handed an item of the union: whoever has an account just there. */
    List<Account> takers(OrganizationId union) {
        return accounts.at(union);
    }

    Optional<Assignee> of(PlanItem item) {
        return repository
                .find(item.id())
                .map(kept -> new Assignee(
                        kept.item(),
                        kept.account(),
                        accounts.names(List.of(kept.account())).getOrDefault(kept.account(), ""),
                        kept.remindDays()));
    }

    /**
     * Hands an item to an account at its union, instead of whoever had it.
     *
     * @param login      empty to hand it to nobody
     * @param remindDays days before its day from which on they are reminded
     * @throws Refused if there is no such account there, or the days are none
     */
    @Transactional
    public void assign(Scope scope, long id, String login, int remindDays) {
        scope.require(Right.WRITE_LEDGERS);
        PlanItem item = plans.require(scope, id);
        if (remindDays < 0 || remindDays > MOST_DAYS) {
            throw Refused.of("remindDays", "plan.problem.remind-days");
        }
        String before = of(item).map(Assignee::name).orElse("");
        String after = "";
        if (login.isBlank()) {
            repository.remove(id);
        } else {
            Account taker = takers(item.union()).stream()
                    .filter(account -> account.login().equals(login.strip()))
                    .findFirst()
                    .orElseThrow(() -> Refused.of("login", "plan.problem.no-taker"));
            repository.put(item, taker.id(), remindDays, scope.login());
            after = taker.name();
        }
        audit.write(scope.actor(), "assigned", new Subject(KIND, id, item.union()), null, named(before), named(after));
    }

    private static Map<String, String> named(String name) {
        return name.isEmpty() ? Map.of() : Map.of("account", name);
    }

    /** What the asker is to do, the earliest first; what lies outside the scope today is left out. */
    public List<PlanItem> mine(Scope scope, int most) {
        return page(scope, DayCursor.BEGINNING, most);
    }

    List<PlanItem> page(Scope scope, DayCursor after, int limit) {
        if (!scope.may(Right.READ_LEDGERS)) {
            return List.of();
        }
        List<Long> ids = repository.open(scope.account(), after, limit).stream()
                .map(TaskRepository.Kept::item)
                .toList();
        Map<Long, PlanItem> known = plans.find(scope, ids);
        return ids.stream().filter(known::containsKey).map(known::get).toList();
    }

    /** Of those that are mine, what I am reminded of by today. */
    public List<PlanItem> reminded(Scope scope, int most) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, Integer> days = new HashMap<>();
        repository
                .open(scope.account(), DayCursor.BEGINNING, most)
                .forEach(kept -> days.put(kept.item(), kept.remindDays()));
        return mine(scope, most).stream()
                .filter(item -> !today.isBefore(item.due().minusDays(days.getOrDefault(item.id(), 0))))
                .toList();
    }

    long countMine(Scope scope) {
        return repository.countOpen(scope.account());
    }
}
