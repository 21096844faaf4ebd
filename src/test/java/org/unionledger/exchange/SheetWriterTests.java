package org.unionledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/exchange");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new SheetWriter(
                out,
                new Words(messages, Locale.SIMPLIFIED_CHINESE),
                COLUMNS,
                new SheetWriter.About("走访慰问台账", "青山街道总工会", count, Instant.parse("2026-01-15T01:30:00Z")));
    }

    private List<SheetRow> written() {
        Workbook workbook = Workbook.open(out.toByteArray());
        List<SheetRow> rows = new ArrayList<>();
        workbook.read(workbook.sheets().get(0), rows::add);
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
}
