package org.unionledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.STREET_OFFICER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.ImportReport;
import org.unionledger.exchange.Imports;
import org.unionledger.figures.FigureReader;
import org.unionledger.ledger.LedgerFixture.Street;
import org.unionledger.ledger.declaration.Condition;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.DeclarationParser;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.PostingRule;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Every register that is shipped: an entry by form, one pasted, one imported; all in the list, the figures and the export. */
@LedgerTest
@Transactional
class EveryLedgerTests {

    private static final LocalDate FORM = LocalDate.of(2025, 3, 8);
    private static final LocalDate PASTED = LocalDate.of(2025, 3, 9);
    private static final LocalDate IMPORTED = LocalDate.of(2025, 3, 10);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Imports imports;

    @Autowired
    FigureReader reader;

    @TempDir
    Path folder;

    private LedgerFixture fixture;
    private Street tree;

    static Stream<Declaration> shipped() throws IOException {
        DeclarationParser parser = new DeclarationParser();
        Stream.Builder<Declaration> shipped = Stream.builder();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:ledgers/*.yaml")) {
            shipped.add(parser.parse(file.getContentAsString(StandardCharsets.UTF_8)));
        }
        return shipped.build();
    }

    @BeforeEach
    void aStreet() {
        fixture = new LedgerFixture(organizations, reader);
        tree = fixture.street();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void an_entry_comes_by_form_by_pasting_and_by_import(Declaration ledger) throws IOException {
        enter(ledger, sample(ledger, FORM));
        paste(ledger, sample(ledger, PASTED));
        importFile(ledger, sample(ledger, IMPORTED));

        assertThat(get("/ledgers/" + ledger.id() + "?from=&to="))
                .hasStatusOk()
                .bodyText()
                .contains("共 3 条", "2025年3月8日", "2025年3月9日", "2025年3月10日");
        assertThat(exportedRows(ledger)).isEqualTo(3);
        stated(ledger, sample(ledger, FORM))
                .forEach((indicator, once) -> assertThat(fixture.figure(indicator, tree.street()))
                        .as(indicator)
                        .isEqualByComparingTo(once.multiply(BigDecimal.valueOf(3))));
    }

    /** What a person would write into the fields that a person would fill in, by key. */
    private static Map<String, String> sample(Declaration ledger, LocalDate day) {
        Map<String, String> sample = new LinkedHashMap<>();
        ledger.fields().forEach(field -> written(field, day).ifPresent(word -> sample.put(field.key(), word)));
        return sample;
    }

    private static Optional<String> written(Field field, LocalDate day) {
        return switch (field.kind()) {
            case TEXT -> Optional.of("样例" + field.label().chinese());
            case LONG_TEXT -> Optional.of("第一行说明");
            case INTEGER ->
                Optional.of(
                        field.min() == null
                                ? "1"
                                : field.min().max(BigDecimal.ONE).toPlainString());
            case MONEY -> Optional.of("600");
            case DATE -> Optional.of(day.toString());
            case CHOICE, CHOICES, CODE -> Optional.of(field.choices().get(0).value());
            case PERSON -> Optional.of("张晓梅");
            case PEOPLE -> Optional.of("张晓梅、罗军平");
            case PHONE -> Optional.of("13900001234");
            case EMPLOYER, UNION, DERIVED -> Optional.empty();
        };
    }

    /** What one such entry adds to each of its figures, reckoned from the declaration alone. */
    private static Map<String, BigDecimal> stated(Declaration ledger, Map<String, String> sample) {
        Map<String, BigDecimal> stated = new HashMap<>();
        for (PostingRule posting : ledger.postings()) {
            BigDecimal quantity =
                    posting.quantity() == null ? BigDecimal.ONE : new BigDecimal(sample.get(posting.quantity()));
            BigDecimal adds = holds(posting.when(), sample) ? posting.factor().multiply(quantity) : BigDecimal.ZERO;
            stated.merge(posting.indicator().value(), adds, BigDecimal::add);
        }
        return stated;
    }

    private static boolean holds(Condition when, Map<String, String> sample) {
        if (when.field() == null) {
            return true;
        }
        String word = sample.getOrDefault(when.field(), "");
        boolean among =
                when.values().isEmpty() ? !word.isEmpty() : when.values().contains(word);
        return among == when.expected();
    }

    private void enter(Declaration ledger, Map<String, String> sample) {
        var request = mvc.post()
                .uri("/ledgers/" + ledger.id())
                .with(as.a(STREET_OFFICER, tree.street().id()))
                .with(csrf());
        for (Field field : ledger.fields()) {
            String word = sample.getOrDefault(field.key(), "");
            request = request.param("v." + field.key(), word.isEmpty() && field.required() ? "样例单位" : word);
        }
        assertThat(request.exchange()).as("form").hasStatus3xxRedirection();
    }

    private void paste(Declaration ledger, Map<String, String> sample) {
        assertThat(mvc.post()
                        .uri("/ledgers/" + ledger.id() + "/paste")
                        .with(as.a(STREET_OFFICER, tree.street().id()))
                        .with(csrf())
                        .param("text", table(ledger, sample, "\t"))
                        .param("book", "true")
                        .exchange())
                .as("pasted")
                .hasRedirectedUrl("/ledgers/" + ledger.id());
    }

    private void importFile(Declaration ledger, Map<String, String> sample) throws IOException {
        Path file = Files.writeString(
                folder.resolve(ledger.name().chinese() + ".csv"),
                ledger.name().chinese() + "\n" + table(ledger, sample, ","));
        ImportReport report =
                imports.run(tree.officer(), tree.street().id(), "auto", file, new ImportOptions(false, false, null));
        assertThat(report.as()).as("recognised as").isEqualTo(ledger.id());
        assertThat(report.errors()).isEmpty();
        assertThat(report.booked()).isEqualTo(1);
    }

    /** A head and one line, of fields that are filled in or required. */
    private static String table(Declaration ledger, Map<String, String> sample, String between) {
        List<Field> columns = ledger.fields().stream()
                .filter(field -> sample.containsKey(field.key()) || field.required())
                .toList();
        return columns.stream().map(field -> field.label().chinese()).collect(Collectors.joining(between))
                + "\n"
                + columns.stream()
                        .map(field -> sample.getOrDefault(field.key(), "样例单位"))
                        .collect(Collectors.joining(between))
                + "\n";
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(as.a(STREET_OFFICER, tree.street().id())).exchange();
    }

    private int exportedRows(Declaration ledger) throws IOException {
        MvcTestResult answer = get("/ledgers/" + ledger.id() + "/export?from=&to=");
        assertThat(answer).hasStatusOk();
        byte[] content = answer.getResponse().getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return workbook.getSheetAt(0).getPhysicalNumberOfRows() - 3;
        }
    }
}
