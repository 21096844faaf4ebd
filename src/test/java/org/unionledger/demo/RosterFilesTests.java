package org.unionledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.UnifiedSocialCreditCode;

class RosterFilesTests {

    private static final int ROWS = 1_234;

    @TempDir
    Path folder;

    @BeforeEach
    void written() throws IOException {
        RosterFiles.write(ROWS, folder, 0);
    }

    /** The texts of the cells, below the title and the head. */
    private static List<List<String>> rows(Path file) throws IOException {
        DataFormatter formatter = new DataFormatter();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet sheet = workbook.getSheetAt(0);
            return StreamSupport.stream(sheet.spliterator(), false)
                    .skip(2)
                    .map(row -> StreamSupport.stream(row.spliterator(), false)
                            .map(formatter::formatCellValue)
                            .toList())
                    .toList();
        }
    }

    private static List<String> column(List<List<String>> rows, int column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    @Test
    void the_roster_has_so_many_rows_of_ten_columns() throws IOException {
        assertThat(rows(folder.resolve("members.xlsx"))).hasSize(ROWS).allMatch(row -> row.size() == 10);
    }

    @Test
    void every_member_works_for_one_of_the_employers() throws IOException {
        List<List<String>> employers = rows(folder.resolve("employers.xlsx"));

        assertThat(employers).hasSize(73); // 1,234 / 17, rounded up
        assertThat(column(employers, 0)).doesNotHaveDuplicates();
        assertThat(column(rows(folder.resolve("members.xlsx")), 6).stream().collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(column(employers, 0));
    }

    @Test
    void codes_and_numbers_are_sound_and_of_a_region_that_exists_nowhere() throws IOException {
        assertThat(column(rows(folder.resolve("members.xlsx")), 2))
                .allMatch(number -> IdentityNumber.flawOf(number).isEmpty() && number.startsWith("99"))
                .doesNotHaveDuplicates();
        assertThat(column(rows(folder.resolve("employers.xlsx")), 1))
                .allMatch(code -> UnifiedSocialCreditCode.flawOf(code).isEmpty() && code.startsWith("99", 2))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_same_number_of_rows_gives_the_same_lists() throws IOException {
        Path again = folder.resolve("again");
        RosterFiles.write(ROWS, again, 0);

        assertThat(rows(again.resolve("members.xlsx"))).isEqualTo(rows(folder.resolve("members.xlsx")));
    }
}
