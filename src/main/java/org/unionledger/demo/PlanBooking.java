package org.unionledger.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.ledger.Ledgers;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.plan.ItemState;
import org.unionledger.plan.PlanItem;
import org.unionledger.plan.PlanYear;
import org.unionledger.plan.Plans;
import org.unionledger.plan.Span;
import org.unionledger.plan.Step;
import org.unionledger.plan.Tasks;
import org.unionledger.plan.meeting.AgendaItem;
import org.unionledger.plan.meeting.Attendance;
import org.unionledger.plan.meeting.Attendee;
import org.unionledger.plan.meeting.Meeting;
import org.unionledger.plan.meeting.Meetings;
import org.unionledger.plan.recurring.Days;
import org.unionledger.plan.recurring.FirstDays;

/** The plan of a street's year with what became of it, a meeting that was held and one being prepared, and who met workers when. */
@Component
class PlanBooking {

    /** Every so many of what is over was not done in time. */
    private static final int LATE = 7;

    private static final int POSTPONED = 5;

    /** Every so many communities met no workers the last time. */
    private static final int MISSING = 3;

    private static final List<Attendee> PEOPLE =
            List.of(asked("陈静", "社区工会主席"), asked("王建国", "社区工会主席"), asked("周敏", "女职工委员会主任"), asked("吴强", "经审委员"));

    private final Plans plans;
    private final Tasks tasks;
    private final Meetings meetings;
    private final Ledgers ledgers;
    private final FirstDays firstDays;

    PlanBooking(Plans plans, Tasks tasks, Meetings meetings, Ledgers ledgers, FirstDays firstDays) {
        this.plans = plans;
        this.tasks = tasks;
        this.meetings = meetings;
        this.ledgers = ledgers;
        this.firstDays = firstDays;
    }

    private static Attendee asked(String name, String post) {
        return new Attendee(0, name, post, Attendance.INVITED);
    }

    void book(Scope officer, List<OrganizationId> communities, LocalDate today) {
        firstDays.settle(officer, officer.place(), today.withDayOfYear(1), "本年台账从1月1日起登记");
        plan(officer, today);
        meet(officer, today);
        receive(officer, communities, today);
    }

    private void plan(Scope officer, LocalDate today) {
        PlanYear year = new PlanYear(Span.CALENDAR, today.getYear());
        plans.begin(officer, officer.place(), year, "street");
        List<PlanItem> over =
                plans.items(officer, officer.place(), new Days(year.days().from(), today));
        for (int i = 0; i < over.size(); i++) {
            PlanItem item = over.get(i);
            if (i % LATE == POSTPONED && !item.due().equals(today)) {
                plans.step(
                        officer, item.id(), new Step(ItemState.POSTPONED, null, today.plusDays(10), "与上级活动时间冲突", ""));
            } else if (i % LATE == LATE - 1) {
                plans.step(officer, item.id(), new Step(ItemState.UNDER_WAY, null, null, "", ""));
            } else {
                plans.step(officer, item.id(), new Step(ItemState.DONE, item.due(), null, "", "按计划完成"));
            }
        }
        plans.items(officer, officer.place(), new Days(today, today.plusDays(60))).stream()
                .limit(2)
                .forEach(item -> tasks.assign(officer, item.id(), officer.login(), 30));
    }

    private void meet(Scope officer, LocalDate today) {
        LocalDate held = workday(today.minusDays(12));
        Meeting meeting = meetings.call(officer, officer.place(), held, "季度例会", "季度工作小结和下一步安排");
        meetings.setAgenda(
                officer,
                meeting.id(),
                List.of(
                        new AgendaItem("组建和会员发展进度", "陈静"),
                        new AgendaItem("困难职工摸底", "周敏"),
                        new AgendaItem("下季度安排", "")));
        meetings.invite(officer, meeting.id(), PEOPLE);
        List<Attendee> asked = meetings.require(officer, meeting.id()).attendees();
        meetings.attend(
                officer,
                meeting.id(),
                asked.stream()
                        .collect(Collectors.toMap(
                                Attendee::id,
                                person -> person.equals(asked.get(asked.size() - 1))
                                        ? Attendance.LEAVE
                                        : Attendance.PRESENT)));
        meetings.setMinutes(officer, meeting.id(), "各社区汇报了本季度工作。会议肯定成绩，指出非公企业建会进度偏慢，要求逐户上门。");
        PlanItem done = meetings.decide(officer, meeting.id(), "各社区报送未建会企业名单", "陈静", held.plusDays(5));
        PlanItem late = meetings.decide(officer, meeting.id(), "完成困难职工摸底", "周敏", held.plusDays(9));
        meetings.decide(officer, meeting.id(), "组织一次建会业务培训", "王建国", today.plusDays(14));
        meetings.hold(officer, meeting.id(), null);
        plans.step(officer, done.id(), new Step(ItemState.DONE, held.plusDays(4), null, "", "名单已收齐"));
        tasks.assign(officer, late.id(), officer.login(), 3);
        Meeting next = meetings.call(officer, officer.place(), workday(today.plusDays(9)), "联席会议", "与行政方面商议职工活动场所");
        meetings.invite(officer, next.id(), PEOPLE.subList(0, 2));
    }

    private static LocalDate workday(LocalDate day) {
        return WorkDays.isOne(day) ? day : workday(day.plusDays(1));
    }

    /** 工会有约 of the last three times; and the street's study of the last weeks, but not of this one. */
    private void receive(Scope officer, List<OrganizationId> communities, LocalDate today) {
        for (int time = 0; time < 3; time++) {
            LocalDate day = lastDay(today.minusDays(10L * time));
            for (int i = 0; i < communities.size(); i++) {
                if (time > 0 || i % MISSING != MISSING - 1) {
                    received(officer, communities.get(i), day, i + time);
                }
            }
        }
        LocalDate friday = today.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        for (int week = 1; week <= 4; week++) {
            study(officer, friday.minusWeeks(week));
        }
    }

    /** The 10th or 20th before a day, or the day itself. */
    private static LocalDate lastDay(LocalDate day) {
        if (day.getDayOfMonth() >= 20) {
            return day.withDayOfMonth(20);
        }
        return day.getDayOfMonth() >= 10
                ? day.withDayOfMonth(10)
                : day.minusMonths(1).withDayOfMonth(20);
    }

    private void received(Scope officer, OrganizationId community, LocalDate day, int number) {
        Map<String, Object> values = new TreeMap<>();
        values.put("day", day);
        values.put("host", PEOPLE.get(number % PEOPLE.size()).name());
        values.put("level", "社区");
        values.put("workers", BigDecimal.valueOf(2 + number % 4));
        values.put("topic", List.of("食堂饭菜质量", "班车时间", "加班调休", "子女暑期托管").get(number % 4));
        values.put("state", "当场答复");
        ledgers.enter(officer, community, "appointment", Values.of(values), Ledgers.Repeat.ALLOW);
    }

    private void study(Scope officer, LocalDate day) {
        Map<String, Object> values = new TreeMap<>();
        values.put("day", day);
        values.put("topic", "工会法和上级会议精神");
        values.put("form", "集中学习");
        values.put("persons", BigDecimal.valueOf(9));
        ledgers.enter(officer, officer.place(), "study", Values.of(values), Ledgers.Repeat.ALLOW);
    }
}
