package org.unionledger.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.frame.Words;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.DeclarationParser;

class PastedBlockTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    private final Declaration visits = declared("visit");
    private final Words words = words();

    private static Declaration declared(String ledger) {
        try (InputStream text =
                Objects.requireNonNull(PastedBlockTests.class.getResourceAsStream("/ledgers/" + ledger + ".yaml"))) {
            return new DeclarationParser().parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Words words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/exchange");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages, Locale.SIMPLIFIED_CHINESE);
    }

    private PastedBlock read(String text) {
        return PastedBlock.read(visits, text, words, TODAY);
    }

    @Test
    void a_first_line_of_names_says_which_cell_is_which_and_is_no_row() {
        PastedBlock block = read("序号\t慰问金额\t日期\t对象\t人数\r\n1\t0.09万元\t2025年8月16日\t患病职工\t3人\r\n");

        assertThat(block.columns())
                .extracting(column -> column == null ? "" : column.key())
                .containsExactly("", "money", "day", "kind", "persons");
        assertThat(block.rows()).singleElement().satisfies(row -> {
            assertThat(row.row().number()).isEqualTo(1);
            assertThat(row.row().values())
                    .isEqualTo(Map.of(
                            "money",
                            new BigDecimal("900"),
                            "day",
                            LocalDate.of(2025, 8, 16),
                            "kind",
                            "患病职工",
                            "persons",
                            new BigDecimal("3")));
        });
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3} yuan")
    @CsvSource({
        "'', 慰问金额（万元）, 0.12, 1200",
        "'', 慰问金额(千元), 1.5, 1500",
        "'', 慰问金额万元, 0.12, 1200",
        "单位：万元, 慰问金额, 0.12, 1200",
        "单位:千元, 慰问金额, 1.5, 1500",
        "单位：千元, 慰问金额（万元）, 0.12, 1200",
        "单位：万元, 慰问金额, 0.09万元, 900",
        "单位：元, 慰问金额（元）, 120, 120"
    })
    void amounts_are_multiplied_by_the_unit_of_their_head_or_of_a_note_above(
            String note, String head, String cell, BigDecimal yuan) {
        String above = note.isEmpty() ? "" : "春节慰问情况\n" + note + "\n";
        PastedBlock block = read(above + "日期\t人数\t" + head + "\n2025-01-20\t3\t" + cell);

        assertThat(block.rows()).singleElement().satisfies(row -> {
            assertThat((BigDecimal) row.row().values().get("money")).isEqualByComparingTo(yuan);
            assertThat(row.row().values()).containsEntry("persons", new BigDecimal("3"));
        });
    }

    @Test
    void what_is_multiplied_is_shown_with_what_it_comes_to() {
        assertThat(read("日期\t慰问金额（万元）\t人数\n2025-01-20\t0.12\t3").rows().get(0).cells())
                .containsExactly("2025-01-20", "0.12 → 1200", "3");
        assertThat(read("单位：万元\n2025/8/16\t春节\t困难职工\t某某公司\t2\t0.16\t")
                        .rows()
                        .get(0)
                        .row()
                        .values())
                .containsEntry("money", new BigDecimal("1600"));
    }

    @Test
    void without_names_the_cells_come_in_the_order_of_the_form() {
        PastedBlock block = read("2025/8/16\t春节\t困难职工\t某某公司\t2\t1,600\t");

        assertThat(block.columns())
                .extracting(ImportColumn::key)
                .containsExactly("day", "occasion", "kind", "employer", "persons", "money", "note");
        assertThat(block.rows().get(0).row().values()).containsEntry("money", new BigDecimal("1600"));
    }

    @Test
    void a_cell_in_quotes_may_hold_line_ends_tabs_and_quotes() {
        PastedBlock block = read("日期\t备注\n2025-08-16\t\"送去\n\"\"棉被\"\"\t一床\"\n2025-08-17\t\n");

        assertThat(block.rows()).hasSize(2);
        assertThat(block.rows().get(0).row().text("note")).isEqualTo("送去\n\"棉被\"\t一床");
    }

    @Test
    void blank_lines_are_no_rows() {
        assertThat(read("\n \t \n").rows()).isEmpty();
        assertThat(read("").rows()).isEmpty();
    }

    @Test
    void what_is_not_understood_is_said_at_its_cell_and_nothing_is_guessed() {
        PastedBlock.Row row = read("日期\t人数\n昨天下午\t三五个\n").rows().get(0);

        assertThat(row.problems()).containsOnlyKeys("日期", "人数");
        assertThat(row.row().values()).isEmpty();
    }

    @Test
    void an_unfinished_quote_loses_nothing() {
        assertThat(read("日期\t备注\n2025-08-16\t\"送去棉被\n").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.row().text("note")).isEqualTo("送去棉被"));
    }
}
