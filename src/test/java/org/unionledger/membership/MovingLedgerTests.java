package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.membership.MembershipFixture.MAN;
import static org.unionledger.membership.MembershipFixture.WOMAN;
import static org.unionledger.membership.MembershipFixture.entry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.codes.OrganizationId;
import org.unionledger.figures.Period;
import org.unionledger.frame.Words;
import org.unionledger.organization.Employer;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.Reorganizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Opening + in − out = closing, for every union and month, and what remains is what the tree did. */
@LedgerTest
@Transactional
class MovingLedgerTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 700;

    @Autowired
    Clock clock;

    @Autowired
    Organizations organizations;

    @Autowired
    Reorganizations reorganizations;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    Memberships memberships;

    @Autowired
    MovingLedger ledger;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    MembershipFixture book;

    @BeforeEach
    void aStreetWithTwoEmployers() {
        book = new MembershipFixture(organizations, employers);
    }

    /** The street and its two communities. */
    private List<MovingLine> lines(Period period) {
        return ledger.of(
                book.street,
                organizations.require(book.street, book.street.place()),
                period,
                new Words(messages, Locale.CHINA));
    }

    /** Where nothing ever counted, a dash stands for nothing. */
    private static List<String> texts(MovingLine line) {
        return Stream.concat(
                        line.beforeTheRest().stream().map(figure -> figure.text()),
                        Stream.of(
                                line.shown(), line.closing().text(), line.kept().text()))
                .map(text -> text.equals("—") ? "0" : text)
                .toList();
    }

    @Test
    void who_came_and_went_stands_in_its_column() {
        members.enter(book.street, entry("罗军平", MAN, book.unionised, LocalDate.of(2024, 3, 8)));
        Member woman = members.enter(book.street, entry("许敏", WOMAN, book.unionised, LocalDate.of(2025, 3, 8)));
        members.leave(book.street, woman.id(), 1, new Leaving(LocalDate.of(2025, 6, 30), Leaving.How.TRANSFERRED));

        MovingLine street = lines(Period.year(2025)).get(0);

        assertThat(texts(street)).containsExactly("1", "1", "0", "0", "1", "0", "0", "0", "0", "1", "0");
    }

    @Test
    void a_move_is_told_as_what_remains_and_only_by_those_it_concerns() {
        members.enter(book.street, entry("罗军平", MAN, book.unionised, LocalDate.of(2024, 3, 8)));
        move(book.west, LocalDate.of(2025, 5, 1));

        assertThat(lines(Period.year(2025)))
                .extracting(MovingLine::union, MovingLine::rearranged)
                .extracting(each -> each.toList().get(1))
                .containsExactly(BigDecimal.ZERO.setScale(2), new BigDecimal("-1.00"), new BigDecimal("1.00"));
        assertThat(lines(Period.month(YearMonth.of(2025, 4)))).noneMatch(MovingLine::isRearranged);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void it_balances_for_every_union_and_month_of_a_random_history(long seed) {
        happen(new Random(seed));

        for (YearMonth month = YearMonth.from(FIRST).minusMonths(1);
                month.isBefore(YearMonth.from(FIRST.plusDays(DAYS)));
                month = month.plusMonths(1)) {
            Period period = Period.month(month);
            List<MovingLine> lines = lines(period);
            assertThat(lines.get(0).isRearranged()).as("street in %s", month).isFalse();
            for (MovingLine line : lines) {
                assertThat(texts(line))
                        .as("%s in %s", line.union().name(), month)
                        .isEqualTo(naive(line, period));
            }
        }
    }

    private void happen(Random random) {
        List<Long> there = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> there.add(join(random, i));
                case 3 -> leave(random, there);
                case 4 -> move(random.nextBoolean() ? book.east : book.west, day(random));
                case 5, 6 -> keepOrResume(random, there);
                case 7 -> takeBack(random, there);
                default -> correct(random, there);
            }
        }
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private Employer employer(Random random) {
        return random.nextInt(3) > 0 ? book.unionised : book.plain;
    }

    private long join(Random random, int number) {
        LocalDate joined = random.nextInt(5) == 0 ? null : day(random);
        MemberEntry entry = entry("会员" + number, identity(random, number), employer(random), joined);
        boolean transferred = joined != null && random.nextInt(4) == 0;
        return members.enter(
                        book.street,
                        transferred ? entry.transferredTo(Objects.requireNonNull(entry.employer()), joined) : entry)
                .id();
    }

    private void leave(Random random, List<Long> there) {
        if (there.isEmpty()) {
            return;
        }
        Member member = members.require(book.street, there.remove(random.nextInt(there.size())));
        LocalDate on = member.since().plusDays(random.nextInt(100));
        if (!on.isAfter(LocalDate.now(clock))) {
            Leaving.How how = Leaving.How.values()[random.nextInt(4)];
            if (how == Leaving.How.EXPELLED) {
                memberships.record(book.street, member.id(), new Expulsion("刑事判决", on, on, "", on, ""));
            }
            tried(() -> members.leave(book.street, member.id(), member.version(), new Leaving(on, how)));
        }
    }

    private void keepOrResume(Random random, List<Long> there) {
        if (there.isEmpty()) {
            return;
        }
        Member member = members.require(book.street, there.get(random.nextInt(there.size())));
        LocalDate on = member.since().plusDays(random.nextInt(300));
        tried(() -> {
            if (member.isKept()) {
                memberships.resume(book.street, member.id(), member.version(), on, "");
            } else {
                memberships.keep(book.street, member.id(), member.version(), on, "3", "");
            }
        });
    }

    private void takeBack(Random random, List<Long> there) {
        if (!there.isEmpty()) {
            Member member = members.require(book.street, there.get(random.nextInt(there.size())));
            tried(() -> memberships.takeBack(book.street, member.id(), member.version(), "登记有误"));
        }
    }

    /** What a rule refuses has not happened, and that is all that can be said of a random day. */
    private static void tried(Runnable change) {
        try {
            change.run();
        } catch (MemberRefused refused) {
            assertThat(refused.objections()).isNotEmpty();
        }
    }

    private void correct(Random random, List<Long> there) {
        if (!there.isEmpty()) {
            Member member = members.require(book.street, there.get(random.nextInt(there.size())));
            MemberEntry before = member.entry();
            MemberEntry after = entry(before.name(), before.document().number(), employer(random), day(random));
            tried(() -> members.correct(book.street, member.id(), member.version(), after));
        }
    }

    private void move(OrganizationId above, LocalDate day) {
        OrganizationId union = Objects.requireNonNull(book.unionised.union());
        reorganizations.move(book.street, List.of(union), above, day, "管辖调整");
    }

    /** Of nobody, with the right check sign. */
    private static String identity(Random random, int number) {
        String digits = "990101%d%02d%02d%03d"
                .formatted(1960 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28), number);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private record Row(
            OrganizationId seat,
            LocalDate since,
            boolean joined,
            String came,
            @Nullable LocalDate left,
            @Nullable String how) {}

    /** From the memberships and the ways of their unions alone. */
    private List<String> naive(MovingLine line, Period period) {
        OrganizationId union = line.union().id();
        List<Row> rows = jdbc.sql("""
                select organization_id, coalesce(joined_on, known_on) as since, joined_on is not null as joined, came, left_on, left_how
                  from membership.membership
                 where voided_at is null
                """)
                .query((row, number) -> new Row(
                        new OrganizationId(row.getInt(1)),
                        row.getObject(2, LocalDate.class),
                        row.getBoolean(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getString(6)))
                .list();
        long opening = count(rows, union, period.from().minusDays(1));
        long joined = arrived(rows, "joined", union, period);
        long transferred = arrived(rows, "transferred", union, period);
        long registered = rows.stream()
                .filter(row -> !row.joined() && came(row, union, period))
                .count();
        List<Long> left = Stream.of(Leaving.How.values())
                .map(how -> rows.stream()
                        .filter(row -> how.code().equals(row.how()) && went(row, union, period))
                        .count())
                .toList();
        long closing = count(rows, union, period.to());
        long rest = closing
                - opening
                - joined
                - transferred
                - registered
                + left.stream().mapToLong(each -> each).sum();
        return Stream.concat(
                        Stream.concat(Stream.of(opening, joined, transferred, registered), left.stream()),
                        Stream.of(rest, closing, kept(union, period.to())))
                .map(String::valueOf)
                .toList();
    }

    private long count(List<Row> rows, OrganizationId union, LocalDate day) {
        return rows.stream()
                .filter(row -> !row.since().isAfter(day)
                        && (row.left() == null || row.left().isAfter(day)))
                .filter(row -> leads(union, row.seat(), day))
                .count();
    }

    /** Whose last line of kept and resumed up to the day is that of being kept, and who is a member then. */
    private long kept(OrganizationId union, LocalDate day) {
        return jdbc.sql("""
                        select m.organization_id
                          from membership.membership m
                         where m.voided_at is null
                           and (m.left_on is null or m.left_on > :day)
                           and (select c.kind
                                  from membership.change c
                                 where c.membership_id = m.id
                                   and c.taken_back_at is null
                                   and c.kind in ('kept', 'resumed')
                                   and c.on_day <= :day
                                 order by c.id desc
                                 limit 1) = 'kept'
                        """).param("day", day).query((row, number) -> new OrganizationId(row.getInt(1))).list().stream()
                .filter(seat -> leads(union, seat, day))
                .count();
    }

    private long arrived(List<Row> rows, String how, OrganizationId union, Period period) {
        return rows.stream()
                .filter(row -> row.joined() && row.came().equals(how) && came(row, union, period))
                .count();
    }

    private boolean came(Row row, OrganizationId union, Period period) {
        return within(row.since(), period) && leads(union, row.seat(), row.since());
    }

    private boolean went(Row row, OrganizationId union, Period period) {
        return row.left() != null && within(row.left(), period) && leads(union, row.seat(), row.left());
    }

    private static boolean within(LocalDate day, Period period) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private boolean leads(OrganizationId above, OrganizationId union, LocalDate day) {
        return jdbc.sql("""
                select exists (select
                                 from organization.path
                                where organization_id = :union
                                  and path @> array[cast(:above as integer)]
                                  and from_day <= :day
                                  and to_day > :day)
                """)
                .param("union", union.value())
                .param("above", above.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    @Test
    void the_page_opens_each_number_and_tells_nothing_of_elsewhere() {
        members.enter(book.street, entry("罗军平", MAN, book.unionised, LocalDate.of(2024, 3, 8)));

        assertThat(mvc.get()
                        .uri("/members/changes?from=2024-01-01&to=2024-12-31")
                        .with(as.a(STREET_OFFICER, book.street.place())))
                .hasStatusOk()
                .bodyText()
                .contains("会员变动", "东港社区联合工会", "西园社区联合工会", "indicator=member.joined");
        assertThat(mvc.get().uri("/members/changes").with(as.a(STREET_OFFICER, book.west)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("东港社区联合工会");
        assertThat(mvc.get()
                        .uri("/members/changes?from=2024-12-31&to=2024-01-01")
                        .with(as.a(STREET_OFFICER, book.west)))
                .hasStatusOk();
    }
}
