package org.unionledger.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionledger.reading.Unreadable.Reason;

/** The files a summary comes in, and those that are refused. */
class SourcesTests {

    private static final String TEXT = "青石街道总工会2023年度工作总结\n全年新建工会58家，发展会员1,250人。\n";

    private static Reading read(byte[] content) {
        return Reader.shipped().read(content);
    }

    private static ReadFigure founded(Reading reading) {
        return reading.texts().get(0).figures().stream()
                .filter(figure -> figure.unit().equals("家"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void a_text_in_any_usual_encoding(String encoding) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(encoding.startsWith("UTF-16") ? "\uFEFF".getBytes(Charset.forName(encoding)) : new byte[0]);
        file.write(TEXT.repeat(5).getBytes(Charset.forName(encoding)));

        assertThat(founded(read(file.toByteArray())).text()).isEqualTo("58家");
    }

    @Test
    void a_web_page_whose_places_count_its_own_characters() {
        String page = "<html><head><title>2020年9家</title><script>var n = '77家';</script></head><body><h1>总结</h1>"
                + "<p>&nbsp;全年新建工会<b>5</b>8&#23478;，入会率95&#37;。</p></body></html>";

        ReadFigure figure = founded(read(page.getBytes(StandardCharsets.UTF_8)));

        assertThat(figure.value()).isEqualByComparingTo("58");
        assertThat(page.substring(figure.start(), figure.end())).isEqualTo("5</b>8&#23478;");
        assertThat(figure.text()).isEqualTo("5</b>8&#23478;");
    }

    @Test
    void a_word_document_with_its_tables() throws IOException {
        XWPFDocument document = new XWPFDocument();
        document.createParagraph().createRun().setText("青石街道总工会2023年度工作总结");
        document.createParagraph().createRun().setText("全年新建工会58家。");
        XWPFTable table = document.createTable(2, 2);
        table.getRow(0).getCell(0).setText("社区");
        table.getRow(0).getCell(1).setText("新发展会员");
        table.getRow(1).getCell(0).setText("东园");
        table.getRow(1).getCell(1).setText("320人");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.write(file);

        Reading reading = read(file.toByteArray());

        assertThat(founded(reading).value()).isEqualByComparingTo("58");
        assertThat(reading.source()).contains("东园\t320人");
        assertThat(reading.texts().get(0).figures())
                .anyMatch(figure -> figure.text().equals("320人"));
    }

    @Test
    void places_in_a_document_count_the_characters_of_its_extracted_text() throws IOException {
        XWPFDocument document = new XWPFDocument();
        document.createParagraph().createRun().setText("全年新建工会58家。");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.write(file);

        Reading reading = read(file.toByteArray());

        ReadFigure figure = founded(reading);
        assertThat(reading.source().substring(figure.start(), figure.end())).isEqualTo("58家");
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_reason() throws IOException {
        assertRefused(new byte[0], Reason.EMPTY);
        assertRefused("  \n ".getBytes(StandardCharsets.UTF_8), Reason.EMPTY);
        assertRefused("%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII), Reason.BROKEN);
        assertRefused(Arrays.copyOf(zip("word/document.xml"), 60), Reason.BROKEN);
        assertRefused(zip("word/document.xml", "word/vbaProject.bin"), Reason.MACRO);
        assertRefused(zip("xl/workbook.xml"), Reason.UNKNOWN);
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, Reason.OLD_WORD);
        assertRefused("{\\rtf1\\ansi \\u24037?}".getBytes(StandardCharsets.US_ASCII), Reason.OLD_WORD);
        assertRefused(new byte[(int) Reader.LARGEST + 1], Reason.TOO_LARGE);
        assertRefused("工会".repeat(100_001).getBytes(StandardCharsets.UTF_8), Reason.TOO_LARGE);
        assertRefused(pdfWithoutText(), Reason.SCANNED);
    }

    private static void assertRefused(byte[] content, Reason reason) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[100]);
            }
        }
        return file.toByteArray();
    }

    private static byte[] pdfWithoutText() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }
}
