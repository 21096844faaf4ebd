package org.unionledger.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.EntryFilter;
import org.unionledger.ledger.EntryOrder;
import org.unionledger.ledger.EntryPage;
import org.unionledger.ledger.EntryRefused;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Choice;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.plan.recurring.Days;

/**
 * The plans of unions (计划) and their tasks: entries of the register {@code work_plan}, read as a year. Reading takes
 * {@link Right#READ_LEDGERS}, every change {@link Right#WRITE_LEDGERS}; figures and history are the register's.
 */
@Service
public class Plans {

    private static final int READ_AT_ONCE = 500;
    private static final EntryOrder BY_DAY = new EntryOrder(EntryOrder.DAY, false);

    private final Ledgers ledgers;
    private final List<PlanTemplate> templates = PlanTemplate.read();
    private final Clock clock;

    Plans(Ledgers ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** What the union itself has planned for the days, the earliest first. @throws NotInScope if it lies elsewhere */
    public List<PlanItem> items(Scope scope, OrganizationId union, Days days) {
        EntryFilter filter =
                EntryFilter.all(union).between(days.from(), days.to()).withoutThoseBelow();
        List<PlanItem> items = new ArrayList<>();
        String after = null;
        do {
            EntryPage page = ledgers.page(scope, PlanItem.REGISTER, filter, BY_DAY, after, READ_AT_ONCE);
            page.entries().stream().map(PlanItem::of).forEach(items::add);
            after = page.next();
        } while (after != null);
        return items;
    }

    /** @throws NotInScope when there is none, it was voided, or it lies elsewhere */
    public PlanItem require(Scope scope, long id) {
        Entry entry = ledgers.find(scope, PlanItem.REGISTER, id);
        if (entry.isVoided()) {
            throw new NotInScope("plan item " + id);
        }
        return PlanItem.of(entry);
    }

    /** Those that stand and the asker may see, by id. */
    public Map<Long, PlanItem> find(Scope scope, Collection<Long> ids) {
        return ledgers.find(scope, PlanItem.REGISTER, ids).values().stream()
                .filter(entry -> !entry.isVoided())
                .map(PlanItem::of)
                .collect(Collectors.toMap(PlanItem::id, Function.identity()));
    }

    /** @throws EntryRefused if the register does not take it, or has it already */
    @Transactional
    public PlanItem add(Scope scope, OrganizationId union, NewItem item) {
        return PlanItem.of(ledgers.enter(scope, union, PlanItem.REGISTER, item.values(), Ledgers.Repeat.REFUSE));
    }

    /** The same for several, which may say the same; their ids in their order. */
    @Transactional
    public List<Long> addAll(Scope scope, OrganizationId union, List<NewItem> items) {
        return ledgers.enterAll(
                scope,
                union,
                PlanItem.REGISTER,
                items.stream().map(NewItem::values).toList());
    }

    /**
     * Says what an item has come to.
     *
     * @throws Refused if a reason or day is missing or wrong
     */
    @Transactional
    public PlanItem step(Scope scope, long id, Step step) {
        Refused.unlessNone(StepRules.problemsOf(step, today()));
        require(scope, id);
        Values before = ledgers.find(scope, PlanItem.REGISTER, id).values();
        return PlanItem.of(ledgers.correct(scope, PlanItem.REGISTER, id, values(before, step)));
    }

    private static Values values(Values before, Step step) {
        TreeMap<String, Object> values = new TreeMap<>(before.byKey());
        values.put("state", step.state().word());
        put(values, "done", step.state() == ItemState.DONE ? step.on() : null);
        put(values, "reason", step.state().isExplained() ? step.reason().strip() : null);
        if (!step.remark().isBlank()) {
            values.put("remark", step.remark().strip());
        }
        if (step.state() == ItemState.POSTPONED && step.due() != null) {
            values.put("due", step.due());
        }
        return Values.of(values);
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    /** The sources an item may have, in the register's order. */
    List<Choice> kinds() {
        return ledgers.declaration(PlanItem.REGISTER).field("kind").choices();
    }

    /** To begin a year with. */
    List<PlanTemplate> templates() {
        return templates;
    }

    /**
     * Fills a year from a template, or from the plan of the year before when it is null: the same months and days, all to be done
     * again. What the year has already on the day is left out.
     *
     * @return how many were added
     */
    @Transactional
    public int begin(Scope scope, OrganizationId union, PlanYear year, @Nullable String template) {
        List<NewItem> wanted = template == null ? ofTheYearBefore(scope, union, year) : ofTemplate(template, year);
        Set<String> known = new HashSet<>();
        items(scope, union, year.days()).forEach(item -> known.add(item.due() + item.item()));
        List<NewItem> missing = wanted.stream()
                .filter(item -> known.add(item.due() + item.item()))
                .toList();
        addAll(scope, union, missing);
        return missing.size();
    }

    private List<NewItem> ofTemplate(String id, PlanYear year) {
        return templates.stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotInScope("plan template " + id))
                .items(year);
    }

    /** 29 February becomes the 28th. */
    private List<NewItem> ofTheYearBefore(Scope scope, OrganizationId union, PlanYear year) {
        return items(scope, union, year.before().days()).stream()
                .filter(item -> item.kind().equals(PlanItem.OF_THE_YEAR))
                .map(item -> new NewItem(item.due().plusYears(1), item.kind(), item.item(), item.owner()))
                .toList();
    }

    /** The entry that says that the plan of a month was sent to the Party committee; empty while it was not. */
    Optional<PlanItem> reported(Scope scope, OrganizationId union, YearMonth month) {
        return items(scope, union, new Days(month.atDay(1), month.atEndOfMonth())).stream()
                .filter(item -> item.kind().equals(PlanItem.TO_THE_PARTY) && item.state() == ItemState.DONE)
                .findFirst();
    }

    /** Notes that the plan of a month was sent to the Party committee (每月向党委上报); the day lies in that month. */
    @Transactional
    PlanItem report(Scope scope, OrganizationId union, YearMonth month, LocalDate on) {
        if (!YearMonth.from(on).equals(month) || on.isAfter(today())) {
            throw Refused.of("on", "plan.problem.report-day");
        }
        if (reported(scope, union, month).isPresent()) {
            throw Refused.of("", "plan.problem.reported");
        }
        PlanItem item = add(
                scope,
                union,
                new NewItem(
                        on,
                        PlanItem.TO_THE_PARTY,
                        "向党委报送%d年%d月工作计划".formatted(month.getYear(), month.getMonthValue()),
                        ""));
        return step(scope, item.id(), new Step(ItemState.DONE, on, null, "", ""));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
