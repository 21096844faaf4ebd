package org.unionledger.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTests {

    private static List<SheetRow> rows(byte[] content) {
        Workbook workbook = Workbook.open(content);
        List<SheetRow> rows = new ArrayList<>();
        workbook.read(workbook.sheets().get(0), rows::add);
        return rows;
    }

    @Test
    void cells_of_every_kind_are_read_as_the_file_has_them() {
        byte[] file = Packages.workbook("""
                        <row r="3">\
                        <c r="A3" t="inlineStr"><is><r><t>罗</t></r><r><t>军平</t></r><rPh><t>luo</t></rPh></is></c>\
                        <c r="B3" t="s"><v>0</v></c>\
                        <c r="C3" s="1"><v>45660.35</v></c>\
                        <c r="D3"><v>1.3915428133E10</v></c>\
                        <c r="E3"><v>0.30000000000000004</v></c>\
                        <c r="F3" t="b"><v>1</v></c>\
                        <c r="G3" t="e"><v>#N/A</v></c>\
                        <c r="H3" t="str"><f>A1&amp;B1</f><v>甲乙</v></c>\
                        <c r="I3"><f>SUM(A1)</f></c>\
                        <c r="J3" t="inlineStr"><is><t>　 </t></is></c>\
                        <c r="K3" t="d"><v>2025-01-03T00:00:00</v></c>\
                        </row>""")
                .with("xl/sharedStrings.xml", "<sst><si><t>新海_x000D_</t></si></sst>")
                .with("xl/styles.xml", """
                        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>\
                        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
                        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>""")
                .bytes();

        SheetRow row = rows(file).get(0);

        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cell(0).text()).isEqualTo("罗军平");
        assertThat(row.cell(1).text().strip()).isEqualTo("新海");
        assertThat(row.cell(2).day()).isEqualTo(LocalDate.of(2025, 1, 3));
        assertThat(row.cell(3).number()).isEqualByComparingTo("13915428133");
        assertThat(row.cell(4).text()).isEqualTo("0.3");
        assertThat(row.cell(5).type()).isEqualTo(Cell.Type.YES_NO);
        assertThat(row.cell(6)).extracting(Cell::type, Cell::text).containsExactly(Cell.Type.ERROR, "#N/A");
        assertThat(row.cell(7).text()).isEqualTo("甲乙");
        assertThat(row.cell(8).type()).isEqualTo(Cell.Type.UNCALCULATED);
        assertThat(row.cell(9).isEmpty()).isTrue();
        assertThat(row.cell(10).day()).isEqualTo(LocalDate.of(2025, 1, 3));
    }

    @Test
    void formulas_links_and_macros_are_noted_and_never_followed() {
        Workbook workbook = Workbook.open(Packages.workbook("<row><c><f>[1]Sheet1!A1</f><v>7</v></c></row>")
                .with("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                .with("xl/vbaProject.bin", "macro")
                .bytes());
        workbook.read(workbook.sheets().get(0), row -> true);

        assertThat(workbook.notes())
                .containsExactlyInAnyOrder(FileNote.FORMULAS, FileNote.EXTERNAL_LINKS, FileNote.MACROS);
    }

    @Test
    void rows_and_cells_without_references_follow_one_another() {
        SheetRow row = rows(Packages.workbook("<row/><row><c><v>1</v></c><c><v>2</v></c></row>")
                        .bytes())
                .get(0);

        assertThat(row.number()).isEqualTo(2);
        assertThat(row.cell(1).number()).isEqualByComparingTo("2");
    }

    @Test
    void a_merged_area_that_reaches_down_fills_its_rows() {
        byte[] file = Packages.workbook("")
                .with(
                        "xl/worksheets/sheet1.xml",
                        Packages.sheet("""
                                <row r="1"><c r="A1" t="inlineStr"><is><t>东港社区</t></is></c><c r="B1"><v>1</v></c></row>\
                                <row r="2"><c r="B2"><v>2</v></c></row>\
                                <row r="3"><c r="B3"><v>3</v></c></row>""", "<mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells>"))
                .bytes();

        List<SheetRow> rows = rows(file);

        assertThat(rows.get(1).cell(0)).extracting(Cell::text, Cell::spread).containsExactly("东港社区", true);
        assertThat(rows.get(2).cell(0).isEmpty()).isTrue();
    }

    @Test
    void an_old_workbook_is_read_like_a_new_one() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            var sheet = book.createSheet("台账");
            var row = sheet.createRow(4);
            row.createCell(0).setCellValue("罗军平");
            row.createCell(1).setCellValue(13915428133d);
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            row.createCell(2).setCellValue(LocalDate.of(2025, 1, 3));
            row.getCell(2).setCellStyle(day);
            sheet.createRow(5).createCell(1).setCellValue(2);
            sheet.addMergedRegion(new CellRangeAddress(4, 5, 0, 0));
            book.write(out);
        }

        List<SheetRow> rows = rows(out.toByteArray());

        assertThat(rows.get(0).number()).isEqualTo(5);
        assertThat(rows.get(0).cell(1).text()).isEqualTo("13915428133");
        assertThat(rows.get(0).cell(2).day()).isEqualTo(LocalDate.of(2025, 1, 3));
        assertThat(rows.get(1).cell(0).text()).isEqualTo("罗军平");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void a_text_table_is_read_in_every_encoding_people_save_it_in(String encoding) {
        byte[] file = "姓名,性别,单位\r\n罗军平,男,青山新海电子有限公司\r\n韩萱兰,女,青山华兴科技中心\r\n".getBytes(Charset.forName(encoding));

        assertThat(rows(file).get(2).cell(2).text()).isEqualTo("青山华兴科技中心");
    }

    @Test
    void a_mark_at_the_beginning_of_a_text_is_no_part_of_its_first_head() {
        byte[] file = "\uFEFF姓名,性别\n".getBytes(StandardCharsets.UTF_8);

        assertThat(rows(file).get(0).cell(0).text()).isEqualTo("姓名");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_delimiter_is_found(String delimiter) {
        byte[] file = String.join("\n", "姓名" + delimiter + "备注", "罗军平" + delimiter + "甲", "韩萱兰" + delimiter + "乙")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(rows(file).get(2).cell(1).text()).isEqualTo("乙");
    }

    @Test
    void quoted_values_may_hold_delimiters_quotes_and_lines() {
        List<SheetRow> rows = rows("姓名,备注\n甲,\"一,\"\"二\"\"\n三\"\n乙,=\"0123\"\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows.get(1).cell(1).text()).isEqualTo("一,\"二\"\n三");
        assertThat(rows.get(2).number()).isEqualTo(4);
        assertThat(rows.get(2).cell(1).text()).isEqualTo("0123");
    }
}
