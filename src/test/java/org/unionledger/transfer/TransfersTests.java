package org.unionledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.Breakdown;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.IndicatorId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.membership.Arrival;
import org.unionledger.membership.Leaving;
import org.unionledger.membership.Member;
import org.unionledger.membership.MemberEntry;
import org.unionledger.membership.MemberRefused;
import org.unionledger.membership.Members;
import org.unionledger.organization.Employer;
import org.unionledger.organization.EmployerEntry;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Establishment;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Headcount;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.regulation.Parameters;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** From the north street to the south street, whose officers see nothing of each other. */
@LedgerTest
@Transactional
class TransfersTests {

    private static final String MAN = "990101198904120038";
    private static final String WOMAN = "990101199310190084";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    Transfers transfers;

    @Autowired
    WholeTree tree;

    @Autowired
    Parameters parameters;

    @Autowired
    FigureReader figures;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    OrganizationId district;
    OrganizationId northStreet;
    OrganizationId southStreet;
    OrganizationId southCommunity;
    Employer northern;
    Employer southern;
    Scope north;
    Scope south;
    LocalDate today;

    @BeforeEach
    void twoStreets() {
        today = LocalDate.now(clock);
        district = organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id();
        northStreet = found(district, "北街道总工会", OrganizationKind.STREET);
        southStreet = found(district, "南街道总工会", OrganizationKind.STREET);
        northern = employer(found(northStreet, "北一社区联合工会", OrganizationKind.COMMUNITY), "北风机械有限公司");
        southCommunity = found(southStreet, "南一社区联合工会", OrganizationKind.COMMUNITY);
        southern = employer(southCommunity, "南海食品有限公司");
        north = as.scope(Role.STREET_OFFICER, northStreet);
        south = as.scope(Role.STREET_OFFICER, southStreet);
    }

    private OrganizationId found(OrganizationId parent, String name, OrganizationKind kind) {
        return organizations
                .found(Scope.operatorAt(district), parent, Founding.of(name, kind))
                .id();
    }

    private Employer employer(OrganizationId community, String name) {
        return employers.enter(
                Scope.operatorAt(district),
                new EmployerEntry(
                        name,
                        null,
                        null,
                        community,
                        null,
                        new Headcount(60, 20, null),
                        Establishment.NONE,
                        null,
                        null,
                        null,
                        null));
    }

    private Member member(String name, String identity) {
        return members.enter(
                north,
                new MemberEntry(
                        name,
                        new IdentityNumber(identity),
                        "13625630317",
                        null,
                        null,
                        null,
                        null,
                        northern.id(),
                        LocalDate.of(2020, 3, 8)));
    }

    private long started(Member member) {
        return transfers
                .start(north, List.of(member.id()), southCommunity, "调入南海食品")
                .get(0);
    }

    private Member confirmed(long transfer) {
        return transfers.confirm(south, transfer, 1, southern.id());
    }

    private TransferState state(long transfer) {
        return transfers.require(north, transfer).transfer().state();
    }

    private String figure(String indicator, OrganizationId union, Breakdown split) {
        Period day = Period.day(today);
        var value = figures.read(new FigureQuery(new IndicatorId(indicator), union, day, split), AsOf.NOW)
                .value();
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private List<Map<String, Object>> duties() {
        return jdbc.sql("select organization, due_on from duty.duty where kind = 'transfer.confirm'")
                .query()
                .listOfRows();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String page(String path, Role role, OrganizationId place) {
        MvcTestResult answer = mvc.get().uri(path).with(as.a(role, place)).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    @Test
    void until_the_receiver_confirms_the_member_counts_for_the_sender() {
        Member member = member("罗军平", MAN);

        started(member);

        assertThat(figure("member.total", northStreet, Breakdown.NONE)).isEqualTo("1");
        assertThat(figure("member.total", southStreet, Breakdown.NONE)).isIn("", "0");
        assertThat(members.require(north, member.id()).leaving()).isNull();
    }

    @Test
    void a_confirmed_transfer_moves_the_member_today_and_both_ledgers_of_changes_balance() {
        Member member = member("罗军平", MAN);

        Member arrived = confirmed(started(member));

        assertThat(arrived.seat()).isEqualTo(southern.seat());
        assertThat(arrived.entry().arrival()).isEqualTo(Arrival.TRANSFERRED);
        assertThat(arrived.entry().document()).isEqualTo(member.entry().document());
        assertThat(members.require(north, member.id()).leaving())
                .isEqualTo(new Leaving(today, Leaving.How.TRANSFERRED));
        assertThat(figure("member.total", northStreet, Breakdown.NONE)).isEqualTo("0");
        assertThat(figure("member.left", northStreet, Breakdown.of("how", "转出")))
                .isEqualTo("1");
        assertThat(figure("member.total", southStreet, Breakdown.NONE)).isEqualTo("1");
        assertThat(figure("member.transferred", southStreet, Breakdown.NONE)).isEqualTo("1");
        assertThat(figure("member.joined", southStreet, Breakdown.NONE)).isIn("", "0");
        assertThat(figure("member.total", district, Breakdown.NONE)).isEqualTo("1");
        assertThat(duties()).isEmpty();
    }

    @Test
    void the_history_of_both_memberships_and_of_the_transfer_tells_it_under_the_receivers_name() {
        Member member = member("罗军平", MAN);
        long transfer = started(member);

        Member arrived = confirmed(transfer);

        assertThat(audit.history(new Subject("member", member.id(), member.seat()))
                        .get(0))
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("left"))
                .satisfies(entry -> assertThat(entry.login()).isEqualTo(south.login()));
        assertThat(audit.history(new Subject("member", arrived.id(), arrived.seat()))
                        .get(0)
                        .action())
                .isEqualTo("created");
        assertThat(audit.history(new Subject("transfer", transfer, southCommunity)))
                .extracting(entry -> entry.action())
                .containsExactly("confirmed", "created");
        assertThat(page("/members/" + arrived.id() + "/transfers", Role.STREET_OFFICER, southStreet))
                .contains("南一社区联合工会", "已转入");
        assertThat(page("/members/" + member.id() + "/transfers", Role.STREET_OFFICER, northStreet))
                .contains("南一社区联合工会", "已转入");
    }

    @Test
    void the_receiver_sees_masked_data_while_deciding_and_none_after_refusing() {
        long transfer = started(member("罗军平", MAN));
        String path = "/transfers/" + transfer;
        assertThat(page(path, Role.STREET_OFFICER, southStreet))
                .contains("罗军平", "9901**********0038", "136****0317", "北风机械有限公司")
                .doesNotContain(MAN, "13625630317", "打开会员登记");

        transfers.refuse(south, transfer, 1, "查无此人");

        assertThat(page(path, Role.STREET_OFFICER, southStreet))
                .contains("查无此人", "不再看到个人资料")
                .doesNotContain("罗军平", "0038", "0317", "北风机械", "调入南海食品");
        assertThat(page("/transfers?side=in&ended=true", Role.STREET_OFFICER, southStreet))
                .contains("转接未成")
                .doesNotContain("罗军平", "0038");
        assertThat(page(path, Role.STREET_OFFICER, northStreet)).contains("罗军平", "查无此人");
        assertThat(figure("member.total", northStreet, Breakdown.NONE)).isEqualTo("1");
    }

    @Test
    void who_looks_after_neither_side_knows_nothing_of_it() {
        long transfer = started(member("罗军平", MAN));
        Scope west = as.scope(Role.STREET_OFFICER, found(district, "西街道总工会", OrganizationKind.STREET));

        assertThatThrownBy(() -> transfers.require(west, transfer)).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> transfers.confirm(west, transfer, 1, null)).isInstanceOf(NotInScope.class);
    }

    @Test
    void each_side_takes_its_own_steps_only() {
        long transfer = started(member("罗军平", MAN));

        refused("other-side", () -> transfers.confirm(north, transfer, 1, northern.id()));
        refused("other-side", () -> transfers.refuse(north, transfer, 1, "不收"));
        refused("other-side", () -> transfers.withdraw(south, transfer, 1));
        refused("reason-missing", () -> transfers.refuse(south, transfer, 1, " "));
        refused("changed-meanwhile", () -> transfers.refuse(south, transfer, 0, "不收"));

        transfers.withdraw(north, transfer, 1);

        refused("over", () -> confirmed(transfer));
        assertThat(page("/transfers/" + transfer, Role.STREET_OFFICER, southStreet))
                .doesNotContain("罗军平");
    }

    private static void refused(String code, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .allSatisfy(each -> assertThat(each).endsWith(".problem." + code)));
    }

    @Test
    void several_are_started_together_and_decided_one_by_one() {
        Member man = member("罗军平", MAN);
        Member woman = member("韩萱兰", WOMAN);

        List<Long> both = transfers.start(north, List.of(man.id(), woman.id(), man.id()), southCommunity, "");

        assertThat(both).hasSize(2);
        confirmed(both.get(0));
        transfers.refuse(south, both.get(1), 1, "不在本单位");
        assertThat(state(both.get(0))).isEqualTo(TransferState.CONFIRMED);
        assertThat(state(both.get(1))).isEqualTo(TransferState.REFUSED);
    }

    @Test
    void nobody_is_on_the_way_twice_or_to_where_they_are_or_after_leaving() {
        Member member = member("罗军平", MAN);
        refused("there-already", () -> transfers.start(north, List.of(member.id()), member.seat(), ""));
        refused("nobody", () -> transfers.start(north, List.of(), southCommunity, ""));
        refused("no-receiver", () -> transfers.start(north, List.of(member.id()), new OrganizationId(999_999), ""));
        started(member);
        refused("on-the-way", () -> started(member));
        Member gone = member("韩萱兰", WOMAN);
        members.leave(north, gone.id(), gone.version(), new Leaving(today, Leaving.How.WITHDREW));
        refused("left", () -> started(gone));
    }

    @Test
    void nobody_sends_the_members_of_others() {
        Member member = member("罗军平", MAN);

        assertThatThrownBy(() -> transfers.start(south, List.of(member.id()), southCommunity, ""))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void a_member_who_leaves_or_is_voided_meanwhile_ends_the_transfer() {
        Member leaving = member("罗军平", MAN);
        Member voided = member("韩萱兰", WOMAN);
        long first = started(leaving);
        long second = started(voided);

        members.leave(north, leaving.id(), leaving.version(), new Leaving(today, Leaving.How.WITHDREW));
        members.markVoid(north, voided.id(), "重复登记");

        assertThat(state(first)).isEqualTo(TransferState.LAPSED);
        assertThat(state(second)).isEqualTo(TransferState.LAPSED);
        assertThat(duties()).isEmpty();
        assertThat(page("/transfers/" + first, Role.STREET_OFFICER, northStreet))
                .contains("转接随之结束");
    }

    @Test
    void a_correction_at_the_same_union_ends_nothing_and_one_to_another_union_does() {
        Member member = member("罗军平", MAN);
        long transfer = started(member);
        Member corrected = members.correct(north, member.id(), member.version(), at(northern.id(), "罗均平", member));
        assertThat(state(transfer)).isEqualTo(TransferState.PENDING);
        Employer other = employer(found(northStreet, "北二社区联合工会", OrganizationKind.COMMUNITY), "北山商贸有限公司");

        members.correct(north, member.id(), corrected.version(), at(other.id(), "罗均平", member));

        assertThat(state(transfer)).isEqualTo(TransferState.LAPSED);
    }

    private static MemberEntry at(org.unionledger.codes.EmployerId employer, String name, Member member) {
        return new MemberEntry(
                name,
                new IdentityNumber(member.entry().document().number()),
                null,
                null,
                null,
                null,
                null,
                employer,
                member.entry().joinedOn());
    }

    @Test
    void whoever_is_no_platform_worker_arrives_at_an_employer() {
        long transfer = started(member("罗军平", MAN));

        assertThatThrownBy(() -> transfers.confirm(south, transfer, 1, null)).isInstanceOf(MemberRefused.class);
    }

    @Test
    void the_receiver_owes_an_answer_within_the_days_of_the_rule() {
        started(member("罗军平", MAN));
        assertThat(duties()).containsExactly(owed(15));

        parameters.set(
                Scope.operatorAt(district), "transfer.confirm.days", district, today, BigDecimal.valueOf(5), "区总规定");

        assertThat(duties()).containsExactly(owed(5));
    }

    private Map<String, Object> owed(int days) {
        return Map.of("organization", southCommunity.value(), "due_on", java.sql.Date.valueOf(today.plusDays(days)));
    }

    @Test
    void any_union_of_the_tree_is_found_by_name_with_what_stands_above_it_and_nothing_else() {
        assertThat(tree.search("南一")).containsExactly(new UnionLine(southCommunity, "南一社区联合工会", "海晏区总工会 › 南街道总工会"));
        assertThat(tree.search(" ")).isEmpty();
        assertThat(page("/transfers/new?to=南一&q=罗", Role.STREET_OFFICER, northStreet))
                .contains("南一社区联合工会", "海晏区总工会 › 南街道总工会")
                .doesNotContain("南海食品");
    }

    @Test
    void what_was_chosen_stays_chosen_when_something_is_missing() {
        Member member = member("罗军平", MAN);

        MvcTestResult answer = post(member, null, "请接收");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("请先查找并选定转入工会", "value=\"请接收\"")
                .containsPattern("value=\"" + member.id() + "\" checked");
        assertThat(post(member, southCommunity, "请接收")).hasStatus(302);
        assertThat(page("/transfers?side=out", Role.STREET_OFFICER, northStreet))
                .contains("罗军平", "南一社区联合工会");
        assertThat(page("/transfers", Role.STREET_OFFICER, southStreet)).contains("罗军平", "北一社区联合工会");
    }

    private MvcTestResult post(Member member, @Nullable OrganizationId receiver, String note) {
        var request = mvc.post()
                .uri("/transfers")
                .with(as.a(Role.STREET_OFFICER, northStreet))
                .with(csrf())
                .param("member", "" + member.id())
                .param("note", note);
        return (receiver == null ? request : request.param("receiver", "" + receiver)).exchange();
    }
}
