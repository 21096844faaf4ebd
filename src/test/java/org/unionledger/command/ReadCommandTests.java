package org.unionledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTests {

    private static final String SUMMARY = "青山街道总工会2024年上半年工作总结\n上半年受理投诉69件，调解成功58件，成功率94%，追回欠薪120余万元。\n";

    @TempDir
    Path folder;

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode json(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void tells_every_figure_with_its_place_and_what_does_not_hold() throws IOException {
        JsonNode text = json(CommandRun.of(
                        "read", written("summary.txt", SUMMARY).toString()))
                .get("texts")
                .get(0);

        assertThat(text.get("title").stringValue()).isEqualTo("青山街道总工会2024年上半年工作总结");
        assertThat(text.get("kind").stringValue()).isEqualTo("half-year");
        assertThat(text.get("writer").stringValue()).isEqualTo("青山街道总工会");
        assertThat(text.get("period").stringValue()).isEqualTo("2024年上半年");
        JsonNode money = text.get("figures").get(4);
        assertThat(money.get("text").stringValue()).isEqualTo("120余万元");
        assertThat(money.get("start").intValue()).isEqualTo(SUMMARY.indexOf("120余万元"));
        assertThat(money.get("value").decimalValue()).isEqualByComparingTo("1200000");
        assertThat(money.get("approx").booleanValue()).isTrue();
        assertThat(money.get("unit").stringValue()).isEqualTo("元");
        assertThat(money.get("role").stringValue()).isEqualTo("result");
        assertThat(money.get("indicator").stringValue()).isEqualTo("rights.cases.money");
        JsonNode finding = text.get("findings").get(0);
        assertThat(finding.get("kind").stringValue()).isEqualTo("rate");
        assertThat(finding.get("holds").booleanValue()).isFalse();
        assertThat(finding.get("quotes").toString()).isEqualTo("[\"69件\",\"58件\",\"94%\"]");
        assertThat(finding.get("computed").decimalValue()).isEqualByComparingTo("84.058");
        assertThat(finding.get("explanation").stringValue()).contains("84.058");
    }

    @Test
    void writes_the_text_of_a_document_whose_characters_the_places_count() throws IOException {
        Path document = folder.resolve("summary.docx");
        try (XWPFDocument word = new XWPFDocument();
                OutputStream out = Files.newOutputStream(document)) {
            SUMMARY.lines().forEach(line -> word.createParagraph().createRun().setText(line));
            word.write(out);
        }
        Path text = folder.resolve("summary.txt");

        JsonNode figures = json(CommandRun.of("read", document.toString(), "--text", text.toString()))
                .get("texts")
                .get(0)
                .get("figures");

        String extracted = Files.readString(text);
        assertThat(figures)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(extracted.substring(
                                figure.get("start").intValue(),
                                figure.get("end").intValue()))
                        .isEqualTo(figure.get("text").stringValue()));
    }

    @Test
    void counts_a_rare_character_or_a_picture_as_one() throws IOException {
        String text = "青山街道总工会2024年工作总结😀\n𠮷祥社区慰问职工69人次。\n";

        JsonNode figures = json(CommandRun.of(
                        "read", written("summary.txt", text).toString()))
                .get("texts")
                .get(0)
                .get("figures");

        assertThat(figures.get(1).get("text").stringValue()).isEqualTo("69人次");
        assertThat(figures.get(1).get("start").intValue()).isEqualTo(text.indexOf("69人次") - 2);
        assertThat(figures.get(1).get("end").intValue()).isEqualTo(text.indexOf("69人次") + 2);
    }

    @Test
    void says_what_to_do_with_a_file_it_cannot_read() throws IOException {
        CommandRun broken =
                CommandRun.of("read", written("summary.pdf", "%PDF-1.7 …").toString());
        CommandRun missing = CommandRun.of("read", folder.resolve("missing.txt").toString());

        assertThat(broken.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(broken.err()).contains(CommandWords.ofThisMachine().of("reading.unreadable.broken"));
        assertThat(missing.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(missing.err())
                .contains("missing.txt", CommandWords.ofThisMachine().of("command.file.missing"))
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"summary.xyz, unknown", "summary.doc, old-word", "summary.wps, old-word", "summary.zip, unknown"})
    void takes_a_file_for_plain_text_only_where_it_is_not_named_as_something_else(String name, String reason)
            throws IOException {
        CommandRun run = CommandRun.of("read", written(name, SUMMARY).toString());

        assertThat(run.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(run.err()).contains(name, CommandWords.ofThisMachine().of("reading.unreadable." + reason));
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.TXT", "summary.md", "工作总结", "2024.12总结"})
    void takes_a_file_for_plain_text_that_may_be_one(String name) throws IOException {
        assertThat(json(CommandRun.of("read", written(name, SUMMARY).toString()))
                        .get("texts"))
                .hasSize(1);
    }

    @Test
    void reads_a_web_page_whatever_it_is_named() throws IOException {
        String page = "<html><body><p>" + SUMMARY.replace("\n", "</p><p>") + "</p></body></html>";

        assertThat(json(CommandRun.of("read", written("summary.doc", page).toString()))
                        .get("texts"))
                .hasSize(1);
    }

    @Test
    void says_where_it_can_neither_read_nor_write() throws IOException {
        String summary = written("summary.txt", SUMMARY).toString();

        CommandRun ofAFolder = CommandRun.of("read", folder.toString());
        CommandRun toNowhere = CommandRun.of(
                "read", summary, "--text", folder.resolve("none/text.txt").toString());

        assertThat(ofAFolder.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ofAFolder.err()).contains(CommandWords.ofThisMachine().of("command.file.folder"));
        assertThat(toNowhere.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(toNowhere.err())
                .contains("text.txt", CommandWords.ofThisMachine().of("command.file.no-folder"));
    }
}
