package org.unionledger.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.organization.OrganizationKind.STREET;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.exchange.CaseFiles;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.ImportReport;
import org.unionledger.exchange.Imports;
import org.unionledger.figures.AsOf;
import org.unionledger.figures.FigureQuery;
import org.unionledger.figures.FigureReader;
import org.unionledger.figures.Period;
import org.unionledger.testing.LedgerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The employers' ledger of a street, as it really is kept, against what is known to be in it. */
@LedgerTest
@Transactional
class QingshanEmployersTests {

    private static final String FILE = "经济组织及基层工会台账.xlsx";

    @Autowired
    Imports imports;

    @Autowired
    Organizations organizations;

    @Autowired
    FigureReader figures;

    private final JsonNode expected =
            JsonMapper.shared().readTree(CaseFiles.qingshan("expected.json")).get("employers");
    private final Path file;

    QingshanEmployersTests(@TempDir Path folder) throws IOException {
        file = folder.resolve(FILE);
        Files.write(file, CaseFiles.qingshan(FILE));
    }

    @Test
    void every_row_is_booked_merged_or_refused_and_the_figures_are_those_of_the_street() throws IOException {
        Scope street =
                Scope.operatorAt(organizations.foundRoot("青山街道总工会", STREET).id());

        ImportReport report = run(street);

        assertThat(report.rows()).isEqualTo(number("rows"));
        assertThat(report.booked()).isEqualTo(booked("booked"));
        assertThat(report.merged()).isEqualTo(number("duplicate_rows"));
        assertThat(report.refused()).isEqualTo(expected.get("bad_uscc_rows").size());
        assertThat(report.errors())
                .extracting(ImportReport.RowProblem::row)
                .containsExactlyElementsOf(sheetRowsOf(expected.get("bad_uscc_rows")));
        assertThat(report.errors())
                .allSatisfy(error -> assertThat(error.column()).isEqualTo("统一社会信用代码"));
        assertThat(report.warnings())
                .filteredOn(warning -> warning.reason().startsWith("没有统一社会信用代码"))
                .hasSize(number("missing_uscc"));

        assertThat(figure("org.enterprises.total", street.place())).isEqualTo(booked("booked"));
        assertThat(figure("org.enterprises.unionised", street.place())).isEqualTo(booked("unionised"));
        assertThat(figure("org.unions.founded", street.place())).isEqualTo(booked("established_in_year"));
        assertThat(figure("staff.total", street.place())).isEqualTo(booked("workers"));
        assertThat(figure("staff.female", street.place())).isEqualTo(booked("women"));
        assertThat(figure("staff.migrant", street.place())).isEqualTo(booked("migrants"));
        assertThat(unionisedByCommunity(street)).isEqualTo(expectedByCommunity());
    }

    @Test
    void sending_the_file_again_books_nothing_twice() {
        Scope street =
                Scope.operatorAt(organizations.foundRoot("青山街道总工会", STREET).id());
        run(street);

        ImportReport again = run(street);

        assertThat(again.booked()).isZero();
        assertThat(again.merged()).isEqualTo(booked("booked") + number("duplicate_rows"));
        assertThat(figure("staff.total", street.place())).isEqualTo(booked("workers"));
    }

    private ImportReport run(Scope street) {
        return imports.run(street, street.place(), "auto", file, new ImportOptions(true, false, null));
    }

    /** Stray blank rows shift them: a row is known by its running number, which begins at 1. */
    private List<Integer> sheetRowsOf(JsonNode dataRows) throws IOException {
        List<Integer> running =
                dataRows.valueStream().map(row -> row.intValue() + 1).toList();
        List<Integer> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Row row : workbook.getSheetAt(0)) {
                Cell number = row.getCell(0);
                if (number != null
                        && number.getCellType() == CellType.NUMERIC
                        && running.contains((int) number.getNumericCellValue())) {
                    rows.add(row.getRowNum() + 1);
                }
            }
        }
        return rows;
    }

    private int number(String name) {
        return expected.get(name).intValue();
    }

    private int booked(String name) {
        return expected.get("when_bad_codes_are_refused").get(name).intValue();
    }

    private Map<String, Integer> unionisedByCommunity(Scope street) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Organization community : organizations.children(street, street.place())) {
            counts.put(community.name(), figure("org.enterprises.unionised", community.id()));
        }
        return counts;
    }

    private Map<String, Integer> expectedByCommunity() {
        Map<String, Integer> counts = new TreeMap<>();
        expected.get("when_bad_codes_are_refused")
                .get("unionised_by_community")
                .forEachEntry((name, count) -> counts.put(name, count.intValue()));
        return counts;
    }

    private int figure(String indicator, OrganizationId union) {
        return Objects.requireNonNull(
                        figures.read(List.of(FigureQuery.of(indicator, union, Period.year(2025))), AsOf.NOW)
                                .get(0)
                                .value())
                .intValueExact();
    }
}
