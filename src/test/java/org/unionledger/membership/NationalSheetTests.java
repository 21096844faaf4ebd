package org.unionledger.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.COMMUNITY_OFFICER;
import static org.unionledger.access.Role.STREET_OFFICER;
import static org.unionledger.membership.MembershipFixture.MAN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.audit.AuditFilter;
import org.unionledger.audit.AuditTrail;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.ImportReport;
import org.unionledger.exchange.Imports;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** The form of the national register: members from row 5 on, in its columns, out and in again. */
@LedgerTest
@Transactional
class NationalSheetTests {

    @Autowired
    Organizations organizations;

    @Autowired
    Employers employers;

    @Autowired
    Members members;

    @Autowired
    Imports imports;

    @Autowired
    AuditTrail trail;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    MembershipFixture book;
    Member member;

    @BeforeEach
    void aMemberOfWhomMuchIsKnown() {
        book = new MembershipFixture(organizations, employers);
        MemberEntry plain = new MemberEntry(
                "罗军平",
                new IdentityNumber(MAN),
                "13625630317",
                "01",
                "13",
                "30",
                true,
                book.unionised.id(),
                LocalDate.of(2025, 3, 8));
        member = members.enter(book.street, plain);
    }

    private byte[] exported(Role role) {
        return mvc.post()
                .uri("/members/national-export")
                .with(as.a(role, book.street.place()))
                .with(csrf())
                .param("reason", "上报全国实名制数据库")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    private static List<String> row(byte[] content, int number) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            Row row = workbook.getSheetAt(0).getRow(number - 1);
            DataFormatter formatter = new DataFormatter();
            return StreamSupport.stream(row.spliterator(), false)
                    .map(formatter::formatCellValue)
                    .toList();
        }
    }

    @Test
    void members_begin_in_row_5_below_the_columns_of_the_register() throws IOException {
        byte[] content = exported(STREET_OFFICER);

        assertThat(row(content, 4))
                .startsWith("序号", "姓名", "性别", "出生日期", "民族", "就业状况", "有效证件类别", "证件号码")
                .endsWith("政治面貌", "工作单位", "籍贯", "是否农民工会员")
                .hasSize(20);
        assertThat(row(content, 5)).contains("罗军平", "男", "汉族", "居民身份证", MAN, "13625630317", "入会", "是");
    }

    @Test
    void the_numbers_in_full_take_a_reason_and_the_right_to_see_them() {
        assertThat(mvc.post()
                        .uri("/members/national-export")
                        .with(as.a(COMMUNITY_OFFICER, book.east))
                        .with(csrf())
                        .param("reason", "上报"))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/members/national-export")
                        .with(as.a(STREET_OFFICER, book.street.place()))
                        .with(csrf())
                        .param("reason", " "))
                .hasStatus(422);

        exported(STREET_OFFICER);

        assertThat(trail.page(book.street.place(), true, new AuditFilter("", "exported", "", null, null, null), "")
                        .lines()
                        .get(0)
                        .entry()
                        .reason())
                .isEqualTo("上报全国实名制数据库");
    }

    @Test
    void what_was_exported_is_imported_again(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("national.xlsx"), exported(STREET_OFFICER));
        members.markVoid(book.street, member.id(), "重新登记");

        ImportReport report =
                imports.run(book.street, book.street.place(), "members", file, new ImportOptions(false, false, null));

        assertThat(report.booked()).as("%s", report.errors()).isEqualTo(1);
        Member again = members.list(book.street, MemberFilter.all(book.street.place()), "")
                .members()
                .get(0);
        assertThat(again.entry()).isEqualTo(member.entry());
    }

    @Test
    void the_empty_template_has_the_same_head() throws Exception {
        byte[] content = mvc.get()
                .uri("/members/national-template")
                .with(as.a(COMMUNITY_OFFICER, book.east))
                .exchange()
                .getResponse()
                .getContentAsByteArray();

        assertThat(row(content, 4)).isEqualTo(row(exported(STREET_OFFICER), 4));
    }
}
