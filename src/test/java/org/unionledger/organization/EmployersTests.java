package org.unionledger.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.unionledger.organization.OrganizationKind.COMMUNITY;
import static org.unionledger.organization.OrganizationKind.STREET;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.codes.EmployerId;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.figures.Posting;
import org.unionledger.figures.Source;
import org.unionledger.testing.LedgerTest;

/** A street with two communities; 新海电子 in the first has a union since 2010, 同心电子 has none. */
@LedgerTest
@Transactional
class EmployersTests {

    private static final LocalDate MOVED_IN = LocalDate.of(2008, 2, 3);
    private static final LocalDate FOUNDED = LocalDate.of(2010, 6, 30);
    private static final String CODE = "91350100M000100Y43";

    @Autowired
    Clock clock;

    @Autowired
    Organizations organizations;

    @Autowired
    Reorganizations reorganizations;

    @Autowired
    Employers employers;

    @Autowired
    EmployerRecords records;

    @Autowired
    FigureReader figures;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    Scope street;
    OrganizationId eastHarbor;
    OrganizationId westGarden;
    Employer unionised;
    Employer plain;

    @BeforeEach
    void aStreet() {
        street = Scope.operatorAt(organizations.foundRoot("青山街道总工会", STREET).id());
        eastHarbor = organizations
                .found(street, street.place(), Founding.of("东港社区联合工会", COMMUNITY))
                .id();
        westGarden = organizations
                .found(street, street.place(), Founding.of("西园社区联合工会", COMMUNITY))
                .id();
        unionised = employers.enter(
                street,
                new EmployerEntry(
                        "新海电子（ＡＢ）公司 ",
                        "91350100m000100y43",
                        "170",
                        eastHarbor,
                        MOVED_IN,
                        new Headcount(128, 56, 25),
                        Establishment.ESTABLISHED,
                        UnionForm.JOINT,
                        FOUNDED,
                        "阎 娟",
                        "13915428133"));
        plain = employers.enter(street, withHeadcount(EmployerEntry.of("同心电子", eastHarbor), 15, 6));
    }

    private static EmployerEntry withHeadcount(EmployerEntry entry, int workers, int women) {
        return new EmployerEntry(
                entry.name(),
                entry.creditCode(),
                entry.unitKind(),
                entry.community(),
                entry.movedInOn(),
                new Headcount(workers, women, null),
                entry.establishment(),
                entry.form(),
                entry.foundedOn(),
                entry.chair(),
                entry.phone());
    }

    private int figure(String indicator, OrganizationId union, int year) {
        BigDecimal value = figures.read(List.of(FigureQuery.of(indicator, union, Period.year(year))), AsOf.NOW)
                .get(0)
                .value();
        return value == null ? 0 : value.intValueExact();
    }

    @Test
    void an_employer_with_a_union_has_its_own_in_the_tree() {
        Organization union = organizations.require(street, unionised.seat());

        assertThat(union.name()).isEqualTo("新海电子（ＡＢ）公司工会");
        assertThat(union.parent()).isEqualTo(eastHarbor);
        assertThat(union.foundedOn()).isEqualTo(FOUNDED);
        assertThat(plain.union()).isNull();
        assertThat(plain.seat()).isEqualTo(eastHarbor);
    }

    @Test
    void many_are_entered_in_one_go_or_none() {
        EmployerEntry one = withHeadcount(EmployerEntry.of("澄光照明", eastHarbor), 9, 4);
        EmployerEntry other = withHeadcount(EmployerEntry.of("砺石建材", westGarden), 7, 2);
        EmployerEntry broken = withHeadcount(EmployerEntry.of("禾木家具", westGarden), 3, 5);
        int before = figure(
                "org.enterprises.total", street.place(), LocalDate.now(clock).getYear());

        assertThat(employers.enterAll(street, List.of(one, other)))
                .extracting(EmployerRef::name, EmployerRef::seat)
                .containsExactly(tuple("澄光照明", eastHarbor), tuple("砺石建材", westGarden));
        assertThatExceptionOfType(OrganizationRefused.class)
                .isThrownBy(() -> employers.enterAll(
                        street, List.of(withHeadcount(EmployerEntry.of("云帆货运", eastHarbor), 9, 4), broken)));
        assertThat(figure(
                        "org.enterprises.total",
                        street.place(),
                        LocalDate.now(clock).getYear()))
                .isEqualTo(before + 2);
    }

    @Test
    void what_was_entered_is_evened_out_and_the_phone_is_sealed() {
        assertThat(unionised.entry().name()).isEqualTo("新海电子（ＡＢ）公司");
        assertThat(unionised.entry().creditCode()).isEqualTo(CODE);
        assertThat(unionised.entry().chair()).isEqualTo("阎娟");
        assertThat(unionised.entry().phone()).isEqualTo("13915428133");
        assertThat(jdbc.sql(
                                "select position('13915428133'::bytea in phone) from organization.employer where phone is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void figures_are_those_of_its_community() {
        assertThat(figure("org.enterprises.total", eastHarbor, 2025)).isEqualTo(1);
        assertThat(figure(
                        "org.enterprises.total",
                        eastHarbor,
                        LocalDate.now(clock).getYear()))
                .isEqualTo(2);
        assertThat(figure("org.enterprises.unionised", street.place(), 2025)).isEqualTo(1);
        assertThat(figure("org.unions.founded", street.place(), 2010)).isEqualTo(1);
        assertThat(figure("staff.total", eastHarbor, 2009)).isEqualTo(128);
        assertThat(figure("staff.total", westGarden, 2009)).isZero();
    }

    @Test
    void an_employer_is_found_by_other_spellings_of_its_name_and_by_its_unions() {
        Map<String, EmployerRef> found =
                employers.named(street, street.place(), List.of("新海电子(AB)公司", "新海电子（ab）公司工会", "同心 电子", "没有这家"));

        assertThat(found).containsOnlyKeys("新海电子(AB)公司", "新海电子（ab）公司工会", "同心 电子");
        assertThat(found.get("新海电子(AB)公司").seat()).isEqualTo(unionised.union());
        assertThat(found.get("同心 电子").seat()).isEqualTo(eastHarbor);
        assertThat(employers.named(street, westGarden, List.of("同心电子"))).isEmpty();
    }

    @Test
    void an_employer_elsewhere_is_answered_like_one_that_does_not_exist() {
        Scope elsewhere = Scope.operatorAt(westGarden);

        assertThatThrownBy(() -> employers.require(elsewhere, unionised.id())).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> employers.require(elsewhere, new EmployerId(Long.MAX_VALUE)))
                .isInstanceOf(NotInScope.class);
        assertThat(records.links(elsewhere, List.of(unionised.id().value()))).isEmpty();
        assertThat(records.links(street, List.of(unionised.id().value()))).hasSize(1);
    }

    @Test
    void an_entry_that_breaks_rules_is_refused_with_all_of_them() {
        EmployerEntry wrong = new EmployerEntry(
                "",
                "91350100M000100Y44",
                "1",
                unionised.seat(),
                LocalDate.of(2999, 1, 1),
                new Headcount(5, 6, 7),
                Establishment.NONE,
                UnionForm.SINGLE,
                null,
                null,
                null);

        OrganizationRefused refused =
                catchThrowableOfType(OrganizationRefused.class, () -> employers.enter(street, wrong));

        assertThat(refused.objections())
                .extracting(objection -> objection.message().replace("organization.objection.", ""))
                .containsExactly(
                        "name-missing",
                        "code-check-digit",
                        "unit-kind-unknown",
                        "moved-in-in-the-future",
                        "more-women-than-workers",
                        "more-migrants-than-workers",
                        "founded-without-union",
                        "community-leads-no-area");
    }

    @Test
    void a_credit_code_belongs_to_one_employer() {
        EmployerEntry again = new EmployerEntry(
                "另一家", CODE, null, westGarden, null, Headcount.UNKNOWN, Establishment.NONE, null, null, null, null);

        assertThatThrownBy(() -> employers.enter(street, again)).hasMessageContaining("employer-code-taken");
    }

    @Test
    void establishing_a_union_moves_its_figures_there_and_counts_it_on_the_founding_day() {
        Employer founded = employers.establish(
                street, plain.id(), plain.version(), UnionForm.SINGLE, LocalDate.of(2025, 5, 1), "田春佳", null);

        assertThat(founded.union()).isNotNull();
        assertThat(figure("org.unions.founded", eastHarbor, 2025)).isEqualTo(1);
        assertThat(figure("staff.total", founded.seat(), LocalDate.now(clock).getYear()))
                .isEqualTo(15);
        assertThatThrownBy(() -> employers.establish(
                        street, plain.id(), founded.version(), UnionForm.SINGLE, LocalDate.of(2025, 5, 1), null, null))
                .hasMessageContaining("union-exists");
    }

    @Test
    void a_changed_headcount_holds_from_its_day_and_a_corrected_one_from_the_beginning() {
        Employer changed = employers.correct(
                street,
                unionised.id(),
                unionised.version(),
                withHeadcount(unionised.entry(), 100, 50),
                LocalDate.of(2025, 7, 1));
        assertThat(figure("staff.total", eastHarbor, 2024)).isEqualTo(128);
        assertThat(figure("staff.total", eastHarbor, 2025)).isEqualTo(100);

        employers.correct(street, unionised.id(), changed.version(), withHeadcount(changed.entry(), 101, 50), null);
        assertThat(figure("staff.total", eastHarbor, 2024)).isEqualTo(128);
        assertThat(figure("staff.total", eastHarbor, 2025)).isEqualTo(101);
    }

    @Test
    void a_correction_is_in_the_history_and_never_over_somebody_elses() {
        employers.correct(street, plain.id(), plain.version(), withHeadcount(plain.entry(), 16, 6), null);

        var entry = audit.history(Employers.subject(plain)).get(0);
        assertThat(entry.before()).containsExactly(Map.entry("workers", "15"));
        assertThat(entry.after()).containsExactly(Map.entry("workers", "16"));
        assertThatThrownBy(() -> employers.correct(
                        street, plain.id(), plain.version(), withHeadcount(plain.entry(), 17, 6), null))
                .hasMessageContaining("changed-meanwhile");
    }

    @Test
    void a_renamed_employer_renames_its_union() {
        EmployerEntry entry = unionised.entry();
        employers.correct(
                street,
                unionised.id(),
                unionised.version(),
                new EmployerEntry(
                        "新海科技",
                        entry.creditCode(),
                        entry.unitKind(),
                        entry.community(),
                        entry.movedInOn(),
                        entry.headcount(),
                        entry.establishment(),
                        entry.form(),
                        entry.foundedOn(),
                        entry.chair(),
                        entry.phone()),
                null);

        assertThat(organizations.require(street, unionised.seat()).name()).isEqualTo("新海科技工会");
    }

    @Test
    void when_its_union_moves_the_employer_lies_in_the_new_community() {
        reorganizations.move(street, List.of(unionised.seat()), westGarden, LocalDate.of(2025, 3, 1), "管辖调整");

        assertThat(employers.require(street, unionised.id()).entry().community())
                .isEqualTo(westGarden);
        assertThat(figure("staff.total", eastHarbor, 2024)).isEqualTo(128);
        assertThat(figure("staff.total", eastHarbor, 2025)).isZero();
        assertThat(figure("staff.total", westGarden, 2025)).isEqualTo(128);
    }

    @Test
    void a_voided_employer_states_nothing_and_its_code_is_free_again() {
        employers.markVoid(street, unionised.id(), "重复登记");

        assertThat(figure("org.enterprises.unionised", street.place(), 2025)).isZero();
        assertThatThrownBy(() -> employers.require(street, unionised.id())).isInstanceOf(NotInScope.class);
        assertThat(organizations.find(street, unionised.seat())).isEmpty();
        employers.enter(street, unionised.entry());
    }

    @Test
    void counting_the_records_again_says_what_was_posted() {
        Map<Source, List<Posting>> recounted = new HashMap<>();
        records.recount(recounted::put);

        assertThat(recounted)
                .containsOnlyKeys(EmployerStatements.source(unionised.id()), EmployerStatements.source(plain.id()));
        assertThat(recounted.get(EmployerStatements.source(unionised.id()))).hasSize(6);
    }

    private static Ending dissolvedOn(int year, int month, int day) {
        return new Ending(LocalDate.of(year, month, day), Ending.Kind.DISSOLVED, "破产清算");
    }

    private List<String> objections(ThrowingCallable refused) {
        return catchThrowableOfType(OrganizationRefused.class, refused).objections().stream()
                .map(objection -> objection.field() + " " + objection.message().replace("organization.objection.", ""))
                .toList();
    }

    @Test
    void an_employer_that_was_dissolved_counts_until_then_and_stays_with_its_history() {
        Employer ended = employers.end(street, unionised.id(), unionised.version(), dissolvedOn(2025, 3, 1));

        assertThat(ended.ending()).isEqualTo(dissolvedOn(2025, 3, 1));
        assertThat(figure("org.enterprises.unionised", street.place(), 2024)).isEqualTo(1);
        assertThat(figure("staff.total", street.place(), 2024)).isEqualTo(128);
        assertThat(figure("org.enterprises.unionised", street.place(), 2025)).isZero();
        assertThat(figure("staff.total", eastHarbor, 2025)).isZero();
        assertThat(figure("org.unions.founded", street.place(), 2010)).isEqualTo(1);
        assertThat(audit.history(Employers.subject(unionised)).get(0).action()).isEqualTo("ended");
        assertThat(employers.at(street, eastHarbor, 10))
                .extracting(Employer::id)
                .containsExactly(plain.id());
        Map<Source, List<Posting>> recounted = new HashMap<>();
        records.recount(recounted::put);
        assertThat(recounted.get(EmployerStatements.source(unionised.id()))).hasSize(11);
    }

    @Test
    void an_ending_is_taken_back_as_if_it_had_never_been() {
        employers.end(street, unionised.id(), unionised.version(), dissolvedOn(2025, 3, 1));

        employers.resume(street, unionised.id());
        employers.resume(street, unionised.id());

        assertThat(employers.require(street, unionised.id()).ending()).isNull();
        assertThat(figure("staff.total", street.place(), 2025)).isEqualTo(128);
        assertThat(audit.history(Employers.subject(unionised)).get(0).action()).isEqualTo("ending-withdrawn");
    }

    @Test
    void an_employer_leaves_once_and_not_before_it_came() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);

        assertThat(objections(
                        () -> employers.end(street, unionised.id(), unionised.version(), dissolvedOn(2010, 6, 30))))
                .containsExactly("day ended-before-it-began");
        assertThat(objections(() -> employers.end(
                        street,
                        unionised.id(),
                        unionised.version(),
                        new Ending(tomorrow, Ending.Kind.MOVED_AWAY, " "))))
                .containsExactly("reason reason-missing");
        assertThat(objections(
                        () -> employers.end(street, unionised.id(), unionised.version() + 1, dissolvedOn(2025, 3, 1))))
                .containsExactly(" changed-meanwhile");

        Employer ended = employers.end(street, unionised.id(), unionised.version(), dissolvedOn(2025, 3, 1));
        assertThat(objections(() -> employers.end(street, ended.id(), ended.version(), dissolvedOn(2025, 4, 1))))
                .containsExactly(" employer-ended");
        assertThat(objections(() -> employers.correct(street, ended.id(), ended.version(), ended.entry(), null)))
                .containsExactly(" employer-ended");
    }

    @Test
    void an_ending_that_is_announced_takes_the_stock_on_its_day_and_leaves_the_register_as_it_is_till_then() {
        LocalDate day = LocalDate.now(clock).plusDays(30);
        employers.end(street, unionised.id(), unionised.version(), new Ending(day, Ending.Kind.DISSOLVED, "注销公告"));

        for (String stock : List.of("org.enterprises.total", "org.enterprises.unionised")) {
            assertThat(figureOn(stock, eastHarbor, day)).isEqualTo(figureOn(stock, eastHarbor, day.minusDays(1)) - 1);
        }
        assertThat(figureOn("staff.total", eastHarbor, day))
                .isEqualTo(figureOn("staff.total", eastHarbor, day.minusDays(1)) - 128);
        assertThat(figure("org.unions.founded", street.place(), 2010)).isEqualTo(1);

        Employer announced = employers.require(street, unionised.id());
        assertThat(announced.hasEnded(day.minusDays(1))).isFalse();
        assertThat(announced.hasEnded(day)).isTrue();
        assertThat(objections(
                        () -> employers.end(street, announced.id(), announced.version(), dissolvedOn(2025, 4, 1))))
                .containsExactly(" employer-ending-announced");
        EmployerEntry entry = announced.entry();
        Employer corrected = employers.correct(
                street,
                announced.id(),
                announced.version(),
                new EmployerEntry(
                        entry.name(),
                        entry.creditCode(),
                        entry.unitKind(),
                        entry.community(),
                        entry.movedInOn(),
                        new Headcount(130, 56, 25),
                        entry.establishment(),
                        entry.form(),
                        entry.foundedOn(),
                        entry.chair(),
                        entry.phone()),
                null);
        assertThat(corrected.ending()).isEqualTo(announced.ending());
        assertThat(figureOn("staff.total", eastHarbor, day))
                .as("the corrected number goes on that day")
                .isEqualTo(figureOn("staff.total", eastHarbor, day.minusDays(1)) - 130);
    }

    @Test
    void an_announced_ending_is_taken_back_unless_the_union_is_to_be_closed() {
        LocalDate day = LocalDate.now(clock).plusDays(30);
        OrganizationId union = Objects.requireNonNull(unionised.union());
        assertThat(objections(() -> reorganizations.close(street, union, day.plusDays(1), "企业注销")))
                .containsExactly(" employers-here");
        employers.end(street, unionised.id(), unionised.version(), new Ending(day, Ending.Kind.DISSOLVED, "注销公告"));
        employers.resume(street, unionised.id());
        assertThat(employers.require(street, unionised.id()).ending()).isNull();
        assertThat(figureOn("org.enterprises.total", union, day)).isEqualTo(1);

        Employer again = employers.require(street, unionised.id());
        employers.end(street, again.id(), again.version(), new Ending(day, Ending.Kind.DISSOLVED, "注销公告"));
        reorganizations.close(street, union, day.plusDays(1), "企业注销");
        assertThat(objections(() -> employers.resume(street, unionised.id()))).containsExactly(" closed-then");
    }

    private int figureOn(String indicator, OrganizationId union, LocalDate day) {
        BigDecimal value = figures.read(FigureQuery.of(indicator, union, Period.day(day)), AsOf.NOW)
                .value();
        return value == null ? 0 : value.intValueExact();
    }

    @Test
    void a_union_whose_employer_has_ended_may_be_closed_on_a_later_day() {
        OrganizationId union = Objects.requireNonNull(unionised.union());
        employers.end(street, unionised.id(), unionised.version(), dissolvedOn(2025, 3, 1));

        reorganizations.close(street, union, LocalDate.of(2025, 3, 2), "企业注销");

        assertThat(organizations.require(street, union).standing()).isEqualTo(Standing.CLOSED);
        assertThat(figure("org.enterprises.total", street.place(), 2024)).isEqualTo(1);
        assertThat(figure("org.enterprises.total", eastHarbor, 2025)).isZero();
        assertThat(objections(() -> employers.resume(street, unionised.id()))).containsExactly(" closed-then");
    }
}
