package org.unionledger.plan.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.AUDIT;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotAllowed;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.ledger.Ledgers;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.plan.ItemState;
import org.unionledger.plan.PlanItem;
import org.unionledger.plan.Plans;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

@LedgerTest
@Transactional
class MeetingsTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 25);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    MeetingRepository repository;

    @Autowired
    Plans plans;

    @Autowired
    AuditLog audit;

    @Autowired
    FigureReader figures;

    private Scope street;
    private Scope elsewhere;

    @BeforeEach
    void aStreet() {
        Scope district = Scope.operatorAt(
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id());
        street = as.scope(STREET_OFFICER, found(district, "青山街道总工会"));
        elsewhere = as.scope(STREET_OFFICER, found(district, "绿水街道总工会"));
    }

    private OrganizationId found(Scope scope, String name) {
        return organizations
                .found(scope, scope.place(), Founding.of(name, OrganizationKind.STREET))
                .id();
    }

    private Meetings on(LocalDate today) {
        return new Meetings(
                ledgers,
                repository,
                plans,
                audit,
                Clock.fixed(today.atTime(9, 0).atZone(SHANGHAI).toInstant(), SHANGHAI));
    }

    private Meeting called() {
        return on(DAY).call(street, street.place(), DAY, "季度例会", "一季度工作小结");
    }

    private BigDecimal figure(String indicator) {
        return figures.read(List.of(FigureQuery.of(indicator, street.place(), Period.year(2025))), AsOf.NOW)
                .get(0)
                .value();
    }

    private Meeting attended(Meetings meetings, long id, Attendance... attendance) {
        Meeting meeting = meetings.require(street, id);
        Map<Long, Attendance> taken = new HashMap<>();
        for (int i = 0; i < attendance.length; i++) {
            taken.put(meeting.attendees().get(i).id(), attendance[i]);
        }
        meetings.attend(street, id, taken);
        return meetings.require(street, id);
    }

    @Test
    void a_meeting_counts_once_it_was_held_with_those_who_were_there() {
        Meetings meetings = on(DAY);
        Meeting meeting = called();
        meetings.invite(street, meeting.id(), Lines.people("王芳 主席\n李强 副主席\n陈静 委员\n赵敏 财务 列席"));
        assertThat(figure("meeting.held")).isNotEqualTo(BigDecimal.ONE);

        Meeting taken = attended(
                meetings, meeting.id(), Attendance.PRESENT, Attendance.LEAVE, Attendance.ABSENT, Attendance.OBSERVER);
        assertThat(taken.there()).isEqualTo(2);
        meetings.hold(street, meeting.id(), null);

        assertThat(meetings.require(street, meeting.id()).stage()).isEqualTo(Stage.HELD);
        assertThat(figure("meeting.held")).isEqualByComparingTo("1");
        assertThat(figure("meeting.person_times")).isEqualByComparingTo("2");

        attended(meetings, meeting.id(), Attendance.PRESENT, Attendance.PRESENT);
        assertThat(figure("meeting.person_times")).as("corrected afterwards").isEqualByComparingTo("3");
    }

    @Test
    void a_meeting_is_held_on_its_day_at_the_earliest_and_not_by_nobody() {
        Meeting meeting = called();

        assertThatThrownBy(() -> on(DAY.minusDays(1)).hold(street, meeting.id(), 12))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly("plan.problem.meeting-later"));
        assertThatThrownBy(() -> on(DAY).hold(street, meeting.id(), null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> on(DAY).hold(street, meeting.id(), 0)).isInstanceOf(Refused.class);
        on(DAY).hold(street, meeting.id(), 1);
        assertThat(figure("meeting.person_times")).isEqualByComparingTo("1");
    }

    @Test
    void what_was_held_is_not_called_off_and_what_is_called_off_does_not_count() {
        Meeting held = called();
        on(DAY).hold(street, held.id(), 12);
        Meeting off = on(DAY).call(street, street.place(), DAY, "联席会议", "上半年");
        on(DAY).callOff(street, off.id());

        assertThatThrownBy(() -> on(DAY).callOff(street, held.id())).isInstanceOf(Refused.class);
        assertThat(on(DAY).require(street, off.id()).stage()).isEqualTo(Stage.CALLED_OFF);
        assertThat(figure("meeting.held")).isEqualByComparingTo("1");
    }

    @Test
    void a_decision_becomes_a_task_and_stands_in_the_register() {
        Meetings meetings = on(DAY);
        Meeting meeting = called();
        PlanItem item = meetings.decide(street, meeting.id(), "四月底前完成摸底", "李强", LocalDate.of(2025, 4, 30));
        meetings.hold(street, meeting.id(), 12);
        meetings.decide(street, meeting.id(), "五月开展竞赛", "", LocalDate.of(2025, 5, 31));

        assertThat(plans.require(street, item.id())).satisfies(planned -> {
            assertThat(planned.kind()).isEqualTo(PlanItem.DECISION);
            assertThat(planned.owner()).isEqualTo("李强");
            assertThat(planned.state()).isEqualTo(ItemState.NOT_BEGUN);
            assertThat(planned.union()).isEqualTo(street.place());
        });
        assertThat(ledgers.find(street, "meeting", meeting.id()).values().written("decisions"))
                .isEqualTo("四月底前完成摸底\n五月开展竞赛");
        assertThat(meetings.require(street, meeting.id()).decisions()).hasSize(2);
    }

    @Test
    void a_decision_says_what_and_by_when() {
        Meeting meeting = called();

        assertThatThrownBy(() -> on(DAY).decide(street, meeting.id(), " ", "", null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly("plan.problem.decision-missing", "plan.problem.due-missing"));
        assertThatThrownBy(() -> on(DAY).decide(street, meeting.id(), "长".repeat(201), "", DAY))
                .isInstanceOf(Refused.class);
        on(DAY).decide(street, meeting.id(), "长".repeat(200), "", DAY);
    }

    @Test
    void lines_are_read_as_people_write_them() {
        assertThat(Lines.people("王芳 主席\n\n  李强\t副主席\n陈静\n赵敏（列席）\n王芳 主席"))
                .containsExactly(
                        new Attendee(0, "王芳", "主席", Attendance.INVITED),
                        new Attendee(0, "李强", "副主席", Attendance.INVITED),
                        new Attendee(0, "陈静", "", Attendance.INVITED),
                        new Attendee(0, "赵敏", "", Attendance.OBSERVER));
        assertThat(Lines.agenda("一季度工作小结 | 李敏\n讨论\n\n经费\t赵敏"))
                .containsExactly(new AgendaItem("一季度工作小结", "李敏"), new AgendaItem("讨论", ""), new AgendaItem("经费", "赵敏"));
    }

    @Test
    void who_is_asked_twice_is_asked_once_and_of_other_meetings_nobody_is_touched() {
        Meetings meetings = on(DAY);
        Meeting meeting = called();
        Meeting other = meetings.call(street, street.place(), DAY, "联席会议", "上半年");
        meetings.invite(street, meeting.id(), Lines.people("王芳 主席"));
        meetings.invite(street, meeting.id(), Lines.people("王芳 主席\n李强"));
        meetings.invite(street, other.id(), Lines.people("陈静"));
        long foreign = meetings.require(street, other.id()).attendees().get(0).id();

        meetings.attend(street, meeting.id(), Map.of(foreign, Attendance.PRESENT));
        meetings.uninvite(street, meeting.id(), foreign);

        assertThat(meetings.require(street, meeting.id()).attendees()).hasSize(2);
        assertThat(meetings.require(street, other.id()).attendees())
                .extracting(Attendee::attendance)
                .containsExactly(Attendance.INVITED);
    }

    @Test
    void what_was_changed_is_told_and_who_only_reads_or_stands_elsewhere_changes_nothing() {
        Meetings meetings = on(DAY);
        Meeting meeting = called();
        meetings.setAgenda(street, meeting.id(), Lines.agenda("小结\n部署"));
        meetings.setAgenda(street, meeting.id(), Lines.agenda("小结"));
        meetings.setMinutes(street, meeting.id(), "王芳主持。");

        assertThat(meetings.history(street, meeting))
                .extracting(entry -> entry.after().toString())
                .containsExactly("{minutes=王芳主持。}", "{agenda=小结}", "{agenda=小结；部署}");
        assertThatThrownBy(() -> meetings.require(elsewhere, meeting.id())).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> meetings.setMinutes(elsewhere, meeting.id(), "改"))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> meetings.setMinutes(as.scope(AUDIT, street.place()), meeting.id(), "改"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_pages_lead_from_the_call_to_the_paper() {
        var officer = as.a(STREET_OFFICER, street.place());
        assertThat(mvc.post()
                        .uri("/meetings")
                        .param("day", "2025-03-25")
                        .param("kind", "季度例会")
                        .param("topic", "一季度工作小结")
                        .with(officer)
                        .with(csrf()))
                .hasStatus(302);
        long id = on(DAY).page(street, street.place(), null, 1).entries().get(0).id();
        post(id, "agenda", "agenda", "组建进度 | 李敏");
        post(id, "attendees", "people", "王芳 主席");
        post(id, "holding", "persons", "12");
        post(id, "minutes", "minutes", "逐项讨论。");

        assertThat(mvc.get().uri("/meetings/{id}", id).with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("组建进度", "李敏", "应到1人", "已召开", "逐项讨论。");
        assertThat(mvc.get().uri("/meetings/{id}/paper", id).with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("季度例会记录", "组建进度", "逐项讨论。");
        assertThat(mvc.get().uri("/meetings").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("一季度工作小结", "已召开", "共 1 条");
        assertThat(mvc.get().uri("/plan/calendar?month=2025-03").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("季度例会：一季度工作小结", "/meetings/" + id);
        assertThat(mvc.post()
                        .uri("/meetings")
                        .param("day", "2025-13-01")
                        .with(officer)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("日期看不懂", "请填写议题");
        assertThat(mvc.post()
                        .uri("/meetings/{id}/cancellation", id)
                        .with(officer)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("会议已经召开，不能取消");
    }

    private void post(long id, String step, String field, String value) {
        assertThat(mvc.post()
                        .uri("/meetings/{id}/" + step, id)
                        .param(field, value)
                        .with(as.a(STREET_OFFICER, street.place()))
                        .with(csrf()))
                .hasStatus(302);
    }
}
