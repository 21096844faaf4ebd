package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.ImportReport;
import org.unionledger.exchange.Imports;
import org.unionledger.figures.Closings;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.LedgerTest;

/** Of two communities 东港 has closed 2024. What a preview counts as late is what booking then counts on another day. */
@LedgerTest
@Transactional
class LateRowsTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

    @TempDir
    Path files;

    @Autowired
    Organizations organizations;

    @Autowired
    Closings closings;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    Scope operator;
    OrganizationId harbor;
    OrganizationId garden;

    @BeforeEach
    void aStreetWithTwoCommunities() {
        operator = Scope.operatorAt(
                organizations.foundRoot("青山街道总工会", OrganizationKind.STREET).id());
        harbor = community("东港社区联合工会");
        garden = community("西园社区联合工会");
    }

    private OrganizationId community(String name) {
        return organizations
                .found(operator, operator.place(), Founding.of(name, OrganizationKind.COMMUNITY))
                .id();
    }

    private void closeHarbor() {
        closings.close(operator, harbor, LAST_DAY, "年报已上报");
    }

    @Test
    void entries_of_the_last_closed_day_are_late_and_those_of_the_next_are_not() throws IOException {
        closeHarbor();
        String visits = """
                日期,慰问对象,人数,慰问金额
                2024-12-31,困难职工,3,1600
                2025-01-01,劳模,1,500
                2024-13-01,患病职工,2,800
                2024-12-31,困难职工,3,1600
                """;

        assertThat(late("visit", garden, visits)).isZero();
        assertThat(late("visit", harbor, visits)).isEqualTo(1);
    }

    @Test
    void employers_are_late_where_their_community_has_closed() throws IOException {
        closeHarbor();

        assertThat(late("employers", operator.place(), """
                        单位名称,所属社区,进驻时间,职工总数,是否建会,建会时间
                        东港甲公司,东港社区,2024-12-31,7,否,
                        东港乙公司,东港社区,2025-01-01,7,否,
                        东港丙公司,东港社区,2025-01-01,7,是,2024-05-01
                        西园甲公司,西园社区,2024-12-31,7,否,
                        """)).isEqualTo(2);
    }

    @Test
    void employers_of_a_community_that_is_set_up_with_them_are_as_late_as_those_of_the_street() throws IOException {
        closings.close(operator, operator.place(), LAST_DAY, "年报已上报");

        assertThat(late("employers", operator.place(), """
                        单位名称,所属社区,进驻时间,职工总数,是否建会,建会时间
                        南塘甲公司,南塘社区,2024-12-31,7,是,2024-12-31
                        南塘乙公司,南塘社区,2025-01-01,7,否,
                        """)).isEqualTo(1);
    }

    @Test
    void of_employers_that_are_known_only_those_whose_figures_change_are_late() throws IOException {
        run("employers", operator.place(), false, """
                单位名称,所属社区,进驻时间,职工总数,是否建会,工会主席
                东港甲公司,东港社区,2024-03-01,7,否,
                东港乙公司,东港社区,2024-03-01,7,否,
                东港丙公司,东港社区,2024-03-01,7,否,
                """);
        closeHarbor();

        assertThat(late("employers", operator.place(), """
                        单位名称,所属社区,进驻时间,职工总数,是否建会,建会时间,工会主席
                        东港甲公司,东港社区,2024-03-01,7,否,,阎娟
                        东港乙公司,东港社区,2024-03-01,9,否,,
                        东港丙公司,东港社区,2024-03-01,7,是,2025-05-01,
                        """))
                .as("another headcount; and a union that all its figures go over to")
                .isEqualTo(2);
    }

    @Test
    void members_who_joined_in_a_closed_period_are_late() throws IOException {
        run("employers", operator.place(), false, """
                单位名称,所属社区,进驻时间,职工总数,是否建会
                东港甲公司,东港社区,2024-03-01,7,否
                西园甲公司,西园社区,2024-03-01,7,否
                """);
        closeHarbor();

        assertThat(late("members", operator.place(), """
                        姓名,性别,身份证号,工作单位,入会时间
                        王芳,女,990101199310190084,东港甲公司,2024-12-31
                        李强,男,990101198904120038,东港甲公司,2025-01-01
                        张敏,女,990101196811160103,西园甲公司,2024-12-31
                        """)).isEqualTo(1);
    }

    /** Says what the preview counts, after making sure that booking says the same and does so. */
    private int late(String as, OrganizationId union, String csv) throws IOException {
        int preview = run(as, union, true, csv).late();
        long before = recordsDatedAway();
        int report = run(as, union, false, csv).late();
        assertThat(report).isEqualTo(preview);
        assertThat(recordsDatedAway() - before).isEqualTo(report);
        return preview;
    }

    private ImportReport run(String as, OrganizationId union, boolean dryRun, String csv) throws IOException {
        Path file = Files.writeString(files.resolve(as + ".csv"), csv);
        return imports.run(operator, union, as, file, new ImportOptions(true, dryRun, null));
    }

    private long recordsDatedAway() {
        return jdbc.sql("""
                select count(distinct (source_kind, record))
                  from figures.fact
                 where own_day is not null
                """).query(Long.class).single();
    }
}
