package org.unionledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionledger.access.NotInScope;
import org.unionledger.exchange.sheet.SheetRow;
import org.unionledger.exchange.sheet.Workbook;

class ImportsTests {

    private final ImportsFixture fixture = new ImportsFixture();

    @TempDir
    Path folder;

    @AfterEach
    void closeTheDatabase() {
        fixture.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Path qingshan(String name) throws IOException {
        return Files.write(folder.resolve(name), CaseFiles.qingshan(name));
    }

    private ImportReport run(Path file) {
        return run(file, new ImportOptions(false, false, null));
    }

    private ImportReport run(Path file, ImportOptions options) {
        return fixture.imports.run(fixture.officer, ImportsFixture.STREET, "auto", file, options);
    }

    private static List<SheetRow> rows(Path file) throws IOException {
        Workbook workbook = Workbook.open(Files.readAllBytes(file));
        List<SheetRow> rows = new ArrayList<>();
        workbook.read(workbook.sheets().get(0), rows::add);
        return rows;
    }

    @Test
    void a_roster_is_booked_but_for_its_nameless_rows_and_repeats() throws IOException {
        ImportReport report = run(qingshan("会员花名册.xlsx"));

        assertThat(report.as()).isEqualTo("members");
        assertThat(report.rows()).isEqualTo(6990);
        assertThat(report.refused()).isEqualTo(3);
        assertThat(report.booked() + report.merged() + report.refused()).isEqualTo(report.rows());
        assertThat(fixture.book("members").rows()).hasSize(report.booked());
        assertThat(report.errors()).allSatisfy(error -> {
            assertThat(error.column()).isEqualTo("姓名");
            assertThat(error.reason()).isEqualTo("姓名为空，请补填");
        });
    }

    @Test
    void the_same_file_again_books_nothing() throws IOException {
        ImportReport first = run(qingshan("走访慰问台账.xlsx"));
        ImportReport again = run(qingshan("走访慰问台账.xlsx"));

        assertThat(first.booked()).isEqualTo(46);
        assertThat(again.booked()).isZero();
        assertThat(again.merged()).isEqualTo(46);
    }

    @Test
    void a_dry_run_books_nothing_and_keeps_nothing() throws IOException {
        ImportReport report = run(qingshan("走访慰问台账.xlsx"), new ImportOptions(false, true, null));

        assertThat(report.booked()).isEqualTo(46);
        assertThat(fixture.book("visit").rows()).isEmpty();
        assertThat(fixture.repository.find(1)).isEmpty();
    }

    @Test
    void refused_rows_come_back_with_reasons_and_can_be_corrected_and_sent_again() throws IOException {
        Path file = file("慰问.csv", """
                青山街道总工会2025年走访慰问台账
                日期,慰问对象,人数,慰问金额
                2025-01-03,困难职工,3,1600元
                2025-13-03,患病职工,2,800
                2025-02-01,劳模,两三人,500
                """);
        Path errors = folder.resolve("errors.xlsx");

        try (ErrorWorkbook workbook = ErrorWorkbook.to(errors)) {
            assertThat(run(file, new ImportOptions(false, false, workbook)).refused())
                    .isEqualTo(2);
        }

        List<SheetRow> rows = rows(errors);
        assertThat(rows.get(0).cell(0).text()).isEqualTo("青山街道总工会2025年走访慰问台账");
        assertThat(rows.get(1).cell(4).text()).isEqualTo("是否导入成功");
        assertThat(rows.get(1).cell(5).text()).isEqualTo("错误原因");
        assertThat(rows.get(2).cell(4).text()).isEqualTo("否");
        assertThat(rows.get(2).cell(5).text()).isEqualTo("日期：没有“2025-13-03”这一天，请核对");
        assertThat(rows.get(3).cell(5).text()).startsWith("人数：");

        ImportReport again = run(errors);
        assertThat(again.as()).isEqualTo("visit");
        assertThat(again.rows()).isEqualTo(2);
        assertThat(again.refused()).isEqualTo(2);
    }

    @Test
    void no_error_workbook_is_made_when_nothing_was_refused() throws IOException {
        Path errors = folder.resolve("errors.xlsx");

        try (ErrorWorkbook workbook = ErrorWorkbook.to(errors)) {
            run(qingshan("走访慰问台账.xlsx"), new ImportOptions(false, false, workbook));
        }

        assertThat(errors).doesNotExist();
    }

    @Test
    void other_names_another_order_and_gbk_are_understood() throws IOException {
        Path file = folder.resolve("x.dat");
        Files.write(file, """
                ;;
                2025年度会员名单;;
                手机号码;单位;公民身份号码;会员姓名
                1.3915428133E10;青山新海电子有限公司;99010119890412003x;罗军平
                ;;;
                合 计;1人;;
                """.getBytes(Charset.forName("GBK")));

        ImportReport report = run(file);

        assertThat(report.as()).isEqualTo("members");
        assertThat(fixture.book("members").rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(4);
            assertThat(row.values())
                    .containsEntry("phone", "13915428133")
                    .containsEntry("id", "99010119890412003X")
                    .containsEntry("name", "罗军平");
        });
    }

    @Test
    void a_file_nobody_can_tell_is_refused_as_a_whole() throws IOException {
        Path file = file("天气.csv", "城市,气温,湿度\n北京,3,40\n上海,9,60\n");

        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> run(file))
                .withMessageContaining("认不出");
    }

    @Test
    void a_file_without_a_required_column_is_refused_as_a_whole() throws IOException {
        Path file = file("会员.csv", "姓名,性别\n罗军平,男\n");

        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> fixture.imports.run(
                        fixture.officer, ImportsFixture.STREET, "members", file, new ImportOptions(false, false, null)))
                .withMessage("没有找到必填的列：身份证号、工作单位，请指定它们在表中的哪一列，或补上后再导入");
    }

    @Test
    void nobody_imports_into_a_union_outside_the_scope() throws IOException {
        Path file = qingshan("走访慰问台账.xlsx");

        assertThatExceptionOfType(NotInScope.class)
                .isThrownBy(() -> fixture.imports.run(
                        fixture.officer,
                        ImportsFixture.ELSEWHERE,
                        "auto",
                        file,
                        new ImportOptions(false, false, null)));
    }

    @Test
    void the_file_is_kept_sealed() throws IOException {
        Path file = file("会员.csv", "姓名,身份证号,工作单位\n罗军平,990101198904120038,青山新海电子有限公司\n");

        run(file);

        assertThat(fixture.repository.content(1))
                .hasValueSatisfying(content ->
                        assertThat(new String(content, StandardCharsets.UTF_8)).contains("990101198904120038"));
        assertThat(fixture.storedFile(1)).doesNotContain("990101198904120038");
    }

    @Test
    void a_file_of_several_megabytes_is_kept_in_parts_and_comes_back_as_it_was() throws IOException {
        String rows = "罗军平,990101198904120038,青山新海电子有限公司\n".repeat(40_000);
        Path file = file("会员.csv", "姓名,身份证号,工作单位\n" + rows);

        run(file);

        assertThat(fixture.repository.content(1)).hasValue(Files.readAllBytes(file));
        assertThat(fixture.parts(1)).isGreaterThan(1);
    }
}
