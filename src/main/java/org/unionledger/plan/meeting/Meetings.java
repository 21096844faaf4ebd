package org.unionledger.plan.meeting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditEntry;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Changes;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.EntryFilter;
import org.unionledger.ledger.EntryOrder;
import org.unionledger.ledger.EntryPage;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.plan.PlanItem;
import org.unionledger.plan.Plans;

/**
 * Meetings from the call to the decisions (会议). The register {@code meeting} has each and posts its figures once it was held; here is
 * what belongs to it. Reading takes {@link Right#READ_LEDGERS}, every change {@link Right#WRITE_LEDGERS}.
 */
@Service
public class Meetings {

    static final String KIND = "plan.meeting";

    private static final int LONGEST_MINUTES = 50_000;

    private final Ledgers ledgers;
    private final MeetingRepository repository;
    private final Plans plans;
    private final AuditLog audit;
    private final Clock clock;

    Meetings(Ledgers ledgers, MeetingRepository repository, Plans plans, AuditLog audit, Clock clock) {
        this.ledgers = ledgers;
        this.repository = repository;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of the union itself, the latest first. @throws NotInScope if it lies elsewhere */
    EntryPage page(Scope scope, OrganizationId union, @Nullable String after, int size) {
        EntryFilter filter = EntryFilter.all(union).withoutThoseBelow();
        return ledgers.page(scope, Meeting.REGISTER, filter, EntryOrder.LATEST, after, size);
    }

    long count(Scope scope, OrganizationId union) {
        return ledgers.count(scope, Meeting.REGISTER, EntryFilter.all(union).withoutThoseBelow());
    }

    /** @throws NotInScope when there is none, it was voided, or it lies elsewhere */
    public Meeting require(Scope scope, long id) {
        Entry entry = entry(scope, id);
        return Meeting.of(
                entry,
                repository.agenda(id),
                repository.attendees(id),
                repository.minutes(id),
                repository.decisions(id));
    }

    private Entry entry(Scope scope, long id) {
        Entry entry = ledgers.find(scope, Meeting.REGISTER, id);
        if (entry.isVoided()) {
            throw new NotInScope("meeting " + id);
        }
        return entry;
    }

    /** What has come of the decisions, by item. */
    Map<Long, PlanItem> items(Scope scope, Meeting meeting) {
        return plans.find(
                scope, meeting.decisions().stream().map(Decision::item).toList());
    }

    /** What was done to the agenda, attendance, minutes and decisions, the latest first. */
    List<AuditEntry> history(Scope scope, Meeting meeting) {
        return audit.history(subject(meeting));
    }

    /** Calls a meeting: it stands in the register as being prepared, and counts nowhere. */
    @Transactional
    public Meeting call(Scope scope, OrganizationId union, LocalDate day, String kind, String topic) {
        Map<String, Object> values = new TreeMap<>();
        values.put("day", day);
        values.put("kind", kind);
        values.put("topic", topic.strip());
        values.put("stage", Stage.PREPARED.word());
        Entry entry = ledgers.enter(scope, union, Meeting.REGISTER, Values.of(values), Ledgers.Repeat.REFUSE);
        return require(scope, entry.id());
    }

    @Transactional
    public void setAgenda(Scope scope, long id, List<AgendaItem> agenda) {
        Meeting before = changeable(scope, id);
        repository.setAgenda(id, agenda);
        log(scope, before, Map.of("agenda", text(before.agenda())), Map.of("agenda", text(agenda)));
    }

    private static String text(List<AgendaItem> agenda) {
        return agenda.stream().map(AgendaItem::topic).collect(Collectors.joining("；"));
    }

    /** Asks more people; who is asked already stays as they are. */
    @Transactional
    public void invite(Scope scope, long id, List<Attendee> people) {
        Meeting before = changeable(scope, id);
        repository.invite(id, people);
        attendanceChanged(scope, before);
    }

    @Transactional
    public void uninvite(Scope scope, long id, long attendee) {
        Meeting before = changeable(scope, id);
        repository.remove(id, attendee);
        attendanceChanged(scope, before);
    }

    /** @param attendance by attendee; those who are not asked to the meeting are left out */
    @Transactional
    public void attend(Scope scope, long id, Map<Long, Attendance> attendance) {
        Meeting before = changeable(scope, id);
        repository.attend(
                id,
                attendance.entrySet().stream()
                        .map(each -> new Attendee(each.getKey(), "", "", each.getValue()))
                        .toList());
        attendanceChanged(scope, before);
    }

    /** Of a meeting that was held the register's count follows. */
    private void attendanceChanged(Scope scope, Meeting before) {
        Meeting after = require(scope, before.id());
        log(scope, before, attendance(before), attendance(after));
        if (after.stage() == Stage.HELD && after.there() > 0 && after.there() != before.there()) {
            write(scope, after, Map.of("persons", BigDecimal.valueOf(after.there())), Set.of());
        }
    }

    private static Map<String, String> attendance(Meeting meeting) {
        return Map.of(
                "attendance",
                meeting.attendees().stream()
                        .collect(Collectors.groupingBy(
                                Attendee::attendance, () -> new TreeMap<>(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(each -> each.getKey().code() + "=" + each.getValue())
                        .collect(Collectors.joining(" ")));
    }

    /** @throws Refused if they are longer than 50,000 characters */
    @Transactional
    public void setMinutes(Scope scope, long id, String minutes) {
        Meeting before = changeable(scope, id);
        if (minutes.length() > LONGEST_MINUTES) {
            throw Refused.of("minutes", "plan.problem.minutes-long");
        }
        repository.setMinutes(id, minutes.strip());
        log(scope, before, Map.of("minutes", before.minutes()), Map.of("minutes", minutes.strip()));
    }

    /** Writes down a decision; it becomes an item of the plan of the meeting's union, and so a task. */
    @Transactional
    public PlanItem decide(Scope scope, long id, String decision, String owner, @Nullable LocalDate due) {
        Meeting before = changeable(scope, id);
        PlanItem item = plans.add(scope, before.union(), new NewDecision(decision, owner, due).item());
        repository.decide(id, decision.strip(), item.id());
        log(scope, before, Map.of(), Map.of("decision", decision.strip()));
        Meeting after = require(scope, id);
        if (after.stage() == Stage.HELD) {
            write(scope, after, Map.of("decisions", decisions(after)), Set.of());
        }
        return item;
    }

    private static String decisions(Meeting meeting) {
        String all = meeting.decisions().stream().map(Decision::decision).collect(Collectors.joining("\n"));
        return all.length() > 4_000 ? all.substring(0, 4_000) : all;
    }

    /**
     * Notes that it was held: from now on it counts, with those who were there.
     *
     * @param persons how many, where attendance was not taken by name; null where it was
     * @throws Refused if its day is still to come, or nobody was there
     */
    @Transactional
    public void hold(Scope scope, long id, @Nullable Integer persons) {
        Meeting meeting = changeable(scope, id);
        long there = meeting.there() > 0 ? meeting.there() : persons == null ? 0 : persons;
        if (meeting.day().isAfter(LocalDate.now(clock))) {
            throw Refused.of("", "plan.problem.meeting-later");
        }
        if (there < 1) {
            throw Refused.of("persons", "plan.problem.nobody-there");
        }
        Map<String, Object> values = new TreeMap<>();
        values.put("stage", Stage.HELD.word());
        values.put("persons", BigDecimal.valueOf(there));
        if (!meeting.decisions().isEmpty()) {
            values.put("decisions", decisions(meeting));
        }
        write(scope, meeting, values, Set.of());
    }

    /** @throws Refused if it was held: what took place is not called off, but voided in the register */
    @Transactional
    public void callOff(Scope scope, long id) {
        Meeting meeting = changeable(scope, id);
        if (meeting.stage() == Stage.HELD) {
            throw Refused.of("", "plan.problem.meeting-held");
        }
        write(scope, meeting, Map.of("stage", Stage.CALLED_OFF.word()), Set.of("persons"));
    }

    private void write(Scope scope, Meeting meeting, Map<String, Object> changed, Set<String> dropped) {
        TreeMap<String, Object> values =
                new TreeMap<>(entry(scope, meeting.id()).values().byKey());
        values.putAll(changed);
        values.keySet().removeAll(dropped);
        ledgers.correct(scope, Meeting.REGISTER, meeting.id(), Values.of(values));
    }

    private Meeting changeable(Scope scope, long id) {
        scope.require(Right.WRITE_LEDGERS);
        return require(scope, id);
    }

    private void log(Scope scope, Meeting meeting, Map<String, String> before, Map<String, String> after) {
        Changes changes = Changes.between(before, after);
        if (!changes.isEmpty()) {
            audit.write(scope.actor(), "changed", subject(meeting), null, changes.before(), changes.after());
        }
    }

    private static Subject subject(Meeting meeting) {
        return new Subject(KIND, meeting.id(), meeting.union());
    }
}
