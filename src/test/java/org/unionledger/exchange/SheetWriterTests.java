package org.unionledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.unionledger.exchange.sheet.SheetRow;
import org.unionledger.exchange.sheet.Workbook;
import org.unionledger.frame.Words;

class SheetWriterTests {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.text("慰问对象"), SheetColumn.day("日期"), SheetColumn.whole("人数"), SheetColumn.decimal("金额"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private SheetWriter writer(long count) {
        return writer(count, SheetWriter.ROWS_OF_A_SHEET);
    }

    private SheetWriter writer(long count, int rowsOfASheet) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/exchange");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new SheetWriter(
                out,
                new Words(messages, Locale.SIMPLIFIED_CHINESE),
                COLUMNS,
                new SheetWriter.About("走访慰问台账", "青山街道总工会", count, Instant.parse("2026-01-15T01:30:00Z")),
                List.of(),
                rowsOfASheet);
    }

    private List<SheetRow> written() {
        return written(0);
    }

    private List<SheetRow> written(int sheet) {
        Workbook workbook = Workbook.open(out.toByteArray());
        List<SheetRow> rows = new ArrayList<>();
        workbook.read(workbook.sheets().get(sheet), rows::add);
        return rows;
    }

    @Test
    void a_list_states_its_count_its_moment_and_its_scope_above_typed_cells() throws IOException {
        try (SheetWriter sheet = writer(1)) {
            sheet.row("困难职工", LocalDate.of(2025, 1, 3), 3, new BigDecimal("1600.50"));
        }

        assertThat(written().get(1).cell(0).text()).isEqualTo("共 1 条，导出于 2026-01-15 09:30，范围：青山街道总工会");
        SheetRow row = written().get(3);
        assertThat(row.cell(0).text()).isEqualTo("困难职工");
        assertThat(row.cell(1).day()).isEqualTo(LocalDate.of(2025, 1, 3));
        assertThat(row.cell(2).number()).isEqualByComparingTo("3");
        assertThat(row.cell(3).number()).isEqualByComparingTo("1600.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1"})
    void a_text_that_a_spreadsheet_would_run_is_neutralised(String text) throws IOException {
        try (SheetWriter sheet = writer(1)) {
            sheet.row(text);
        }

        assertThat(written().get(3).cell(0).text()).startsWith("'").endsWith(text.substring(1));
    }

    @Test
    void a_list_whose_count_is_not_what_it_states_is_an_error() {
        assertThatIllegalStateException().isThrownBy(() -> writer(2).close());
    }

    @Test
    void ten_thousand_rows_keep_their_order() throws IOException {
        try (SheetWriter sheet = writer(10_000)) {
            for (int i = 0; i < 10_000; i++) {
                sheet.row("第" + i + "行", null, i, null);
            }
        }

        assertThat(written()).hasSize(10_003);
        assertThat(written().get(10_002).cell(2).number()).isEqualByComparingTo("9999");
    }

    @Test
    void rows_that_one_sheet_does_not_hold_go_on_in_the_next_and_each_sheet_says_so() throws IOException {
        try (SheetWriter sheet = writer(2_500, 1_200)) {
            for (int i = 0; i < 2_500; i++) {
                sheet.row("第" + i + "行", null, i, null);
            }
        }

        assertThat(written(0)).hasSize(1_203);
        assertThat(written(1)).hasSize(1_203);
        assertThat(written(2)).hasSize(103);
        assertThat(written(0).get(1).cell(0).text()).contains("共 2,500 条", "第 1 张工作表，共 3 张，每张最多 1,200 条");
        assertThat(written(1).get(2).cell(0).text()).isEqualTo("慰问对象");
        assertThat(written(1).get(3).cell(2).number()).isEqualByComparingTo("1200");
        assertThat(written(2).get(102).cell(2).number()).isEqualByComparingTo("2499");
    }

    @Test
    void as_many_rows_as_a_sheet_holds_make_one_sheet() throws IOException {
        try (SheetWriter sheet = writer(2, 2)) {
            sheet.row("一");
            sheet.row("二");
        }

        assertThat(Workbook.open(out.toByteArray()).sheets()).hasSize(1);
        assertThat(written().get(1).cell(0).text()).doesNotContain("工作表");
    }

    @Test
    void a_row_that_cannot_be_written_fails_the_whole() {
        assertThatThrownBy(() -> {
                    try (SheetWriter sheet = writer(2_000)) {
                        for (int i = 0; i < 2_000; i++) {
                            sheet.row("多", null, null, null, "一列没有的");
                        }
                    }
                })
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
