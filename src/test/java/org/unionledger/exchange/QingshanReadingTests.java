package org.unionledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.exchange.layout.FileLayout;
import org.unionledger.exchange.layout.Surveyor;
import org.unionledger.exchange.sheet.Workbook;

/** The six files are told apart and read to the last cell without a word from the user. */
class QingshanReadingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final List<ImportTargetFixture> BOOKS = ImportTargetFixture.all();

    private record Reading(FileLayout layout, List<ReadRow> rows, List<SkippedRow> skipped) {

        BigDecimal sum(String key) {
            return rows.stream()
                    .map(row -> row.row().amount(key))
                    .filter(amount -> amount != null)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private static Reading read(String file) {
        Workbook workbook = Workbook.open(CaseFiles.qingshan(file));
        FileLayout layout = new Surveyor(file, workbook, TODAY).tell(BOOKS).orElseThrow();
        ImportTarget book = BOOKS.stream()
                .filter(each -> each.id().equals(layout.target()))
                .findFirst()
                .orElseThrow();
        TableReader reader = new TableReader(layout, book, TODAY);
        List<ReadRow> rows = new ArrayList<>();
        reader.read(workbook, rows::add);
        return new Reading(layout, rows, reader.skipped());
    }

    @ParameterizedTest(name = "{0} belongs to {1}: {2} rows below row {3}")
    @CsvSource({
        "经济组织及基层工会台账.xlsx, employers, 480, 4, 13",
        "会员花名册.xlsx, members, 6990, 2, 9",
        "走访慰问台账.xlsx, visit, 46, 2, 7",
        "职工培训台账.csv, training, 24, 1, 6",
        "文体活动台账.xlsx, activity, 38, 2, 6",
        "信访投诉及调解台账.xlsx, case, 69, 2, 9"
    })
    void each_file_is_told_by_its_columns(String file, String book, int rows, int lastHeadRow, int columns) {
        Reading reading = read(file);

        assertThat(reading.layout().target()).isEqualTo(book);
        assertThat(reading.rows()).hasSize(rows);
        assertThat(reading.layout().sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.lastHeadRow()).isEqualTo(lastHeadRow);
            assertThat(sheet.columns().stream().filter(column -> column.key() != null))
                    .hasSize(columns);
        });
        assertThat(reading.layout().left()).isEmpty();
    }

    @Test
    void the_day_the_sheet_holds_at_is_read_above_its_table() {
        assertThat(read("经济组织及基层工会台账.xlsx").layout().sheets().get(0).stated()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(read("走访慰问台账.xlsx").layout().sheets().get(0).stated()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(read("会员花名册.xlsx").layout().sheets().get(0).stated()).isNull();
    }

    @Test
    void totals_and_signatures_are_listed_and_not_imported() {
        assertThat(read("会员花名册.xlsx").skipped())
                .extracting(SkippedRow::number, SkippedRow::kind)
                .containsExactly(tuple(6995, "total"), tuple(6996, "signature"));
    }

    @Test
    void amounts_are_understood_however_they_are_written() {
        assertThat(read("走访慰问台账.xlsx").sum("money")).isEqualByComparingTo("132400");
        assertThat(read("走访慰问台账.xlsx").sum("people")).isEqualByComparingTo("205");
        assertThat(read("职工培训台账.csv").sum("people")).isEqualByComparingTo("2293");
        assertThat(read("职工培训台账.csv").sum("women")).isEqualByComparingTo("912");
        assertThat(read("文体活动台账.xlsx").sum("people")).isEqualByComparingTo("11944");
        assertThat(read("信访投诉及调解台账.xlsx").sum("money")).isEqualByComparingTo("979023");
    }

    @Test
    void every_cell_is_understood_but_the_three_names_that_are_missing() {
        for (String file : List.of("经济组织及基层工会台账.xlsx", "走访慰问台账.xlsx", "职工培训台账.csv", "文体活动台账.xlsx", "信访投诉及调解台账.xlsx")) {
            assertThat(read(file).rows()).as(file).allSatisfy(row -> {
                assertThat(row.problems()).isEmpty();
                assertThat(row.warnings()).isEmpty();
            });
        }
        Map<String, Long> reasons = read("会员花名册.xlsx").rows().stream()
                .flatMap(row -> row.problems().stream())
                .collect(Collectors.groupingBy(Problem::reason, Collectors.counting()));
        assertThat(reasons).containsExactly(Map.entry("姓名为空，请补填", 3L));
    }
}
