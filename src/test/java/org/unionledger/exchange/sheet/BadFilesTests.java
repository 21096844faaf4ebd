package org.unionledger.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionledger.exchange.sheet.UnreadableFile.Reason;

/** Files that are not what they seem are refused by what they are, before they can do harm. */
class BadFilesTests {

    private static Reason reasonAgainst(byte[] content) {
        UnreadableFile refused = catchThrowableOfType(UnreadableFile.class, () -> read(content));
        assertThat(refused).isNotNull();
        return refused.reason();
    }

    private static List<SheetRow> read(byte[] content) {
        Workbook workbook = Workbook.open(content);
        List<SheetRow> rows = new ArrayList<>();
        workbook.sheets().forEach(sheet -> workbook.read(sheet, rows::add));
        return rows;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "a file that begins with {0} is refused as {1}")
    @CsvSource({
        "%PDF-1.7, PDF",
        "GIF89a, PICTURE",
        "Rar!x, ARCHIVE",
        "<html><table>, WEB_PAGE",
        "<!DOCTYPE html><html>, WEB_PAGE",
        "<?xml version='1.0'?><Workbook/>, XML_SPREADSHEET"
    })
    void other_kinds_of_files_are_told_by_their_content(String beginning, Reason reason) {
        assertThat(reasonAgainst(ascii(beginning))).isEqualTo(reason);
    }

    @Test
    void an_empty_file_says_so() {
        assertThat(reasonAgainst(new byte[0])).isEqualTo(Reason.EMPTY);
    }

    @Test
    void random_bytes_are_no_table() {
        assertThat(reasonAgainst(new byte[] {1, 2, 3, 0, 7, 9, 0, 4})).isEqualTo(Reason.NOT_A_TABLE);
    }

    @Test
    void an_archive_a_word_document_and_a_binary_workbook_are_told_apart() {
        assertThat(reasonAgainst(
                        Packages.workbook("").with("xl/workbook.xml", "").bytes()))
                .isEqualTo(Reason.DAMAGED);
        assertThat(reasonAgainst(zipOf("a.txt"))).isEqualTo(Reason.ARCHIVE);
        assertThat(reasonAgainst(zipOf("word/document.xml"))).isEqualTo(Reason.WORD_DOCUMENT);
        assertThat(reasonAgainst(zipOf("xl/workbook.bin"))).isEqualTo(Reason.BINARY_WORKBOOK);
        assertThat(reasonAgainst(zipOf("content.xml"))).isEqualTo(Reason.OPEN_DOCUMENT);
    }

    private static byte[] zipOf(String part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void a_workbook_cut_short_is_damaged() {
        byte[] whole = Packages.workbook("<row><c><v>1</v></c></row>").bytes();

        assertThat(reasonAgainst(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_password_is_named_for_both_formats(@TempDir File folder) throws IOException, GeneralSecurityException {
        // the library's own folder is shared by all users of the machine
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder));
        assertThat(reasonAgainst(protectedXlsx())).isEqualTo(Reason.PROTECTED);
        assertThat(reasonAgainst(protectedXls())).isEqualTo(Reason.PROTECTED);
    }

    private static byte[] protectedXlsx() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var into = encryptor.getDataStream(files)) {
                into.write(Packages.workbook("").bytes());
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] protectedXls() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("一").createRow(0).createCell(0).setCellValue("甲");
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }

    @Test
    void what_unpacks_to_far_more_than_it_is_is_refused_before_it_is_read() {
        byte[] zeros = new byte[40 << 20];
        Arrays.fill(zeros, (byte) '<');

        assertThat(reasonAgainst(Packages.workbook("")
                        .with("xl/worksheets/sheet1.xml", zeros)
                        .bytes()))
                .isEqualTo(Reason.BOMB);
    }

    @Test
    void a_cell_without_end_is_refused_before_it_is_read() {
        String endless = "<row><c t=\"inlineStr\"><is><t>" + "长".repeat(2 << 20) + "</t></is></c></row>";

        assertThat(reasonAgainst(Packages.workbook(endless).bytes())).isEqualTo(Reason.BOMB);
    }

    @Test
    void entities_are_refused_in_any_part() {
        String bomb = """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>\
                <worksheet><sheetData><row><c t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>""";

        assertThat(reasonAgainst(Packages.workbook("")
                        .with("xl/worksheets/sheet1.xml", bomb)
                        .bytes()))
                .isEqualTo(Reason.ENTITIES);
        assertThat(reasonAgainst(
                        Packages.workbook("").with("xl/sharedStrings.xml", bomb).bytes()))
                .isEqualTo(Reason.ENTITIES);
    }

    @Test
    void two_million_blank_rows_are_passed_over() {
        StringBuilder rows = new StringBuilder("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        for (int row = 2; row <= 2_000_000; row++) {
            rows.append("<row r=\"").append(row).append("\"><c s=\"0\"/></row>");
        }

        assertThat(read(Packages.workbook(rows.toString()).bytes())).hasSize(1);
    }

    @Test
    void more_rows_than_we_take_are_refused_not_cut() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= Limits.ROWS + 1; row++) {
            rows.append("<row><c><v>").append(row).append("</v></c></row>");
        }

        assertThat(reasonAgainst(Packages.workbook(rows.toString()).bytes())).isEqualTo(Reason.TOO_MANY_ROWS);
    }

    @Test
    void a_column_beyond_those_we_take_is_refused_only_if_something_stands_in_it() {
        String far = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"%s</row>";

        assertThat(read(Packages.workbook(far.formatted("/>")).bytes())).hasSize(1);
        assertThat(reasonAgainst(
                        Packages.workbook(far.formatted("><v>1</v></c>")).bytes()))
                .isEqualTo(Reason.TOO_MANY_COLUMNS);
    }

    @Test
    void a_text_broken_in_utf8_names_the_line_and_is_not_taken_for_gbk() {
        byte[] text = "姓名,单位\n罗军平,青山新海电子有限公司\n韩萱兰,青山华兴科技中心\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        text[text.length / 2] = (byte) 0xFF;

        UnreadableFile refused = catchThrowableOfType(UnreadableFile.class, () -> read(text));

        assertThat(refused.reason()).isEqualTo(Reason.BROKEN_ENCODING);
        assertThat(refused.arguments().get(0)).isEqualTo(31);
    }

    @Test
    void a_text_broken_in_gbk_is_refused() {
        byte[] text = "姓名,单位\n罗军平,青山新海电子有限公司\n".getBytes(Charset.forName("GBK"));
        byte[] broken = Arrays.copyOf(text, text.length + 2);
        broken[text.length] = (byte) 0xFF;
        broken[text.length + 1] = '\n';

        assertThat(reasonAgainst(broken)).isEqualTo(Reason.BROKEN_ENCODING);
    }

    @Test
    void a_quote_that_is_never_closed_names_its_line() {
        UnreadableFile refused = catchThrowableOfType(
                UnreadableFile.class, () -> read("姓名,备注\n甲,\"没有结束\n乙,\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.reason()).isEqualTo(Reason.OPEN_QUOTE);
        assertThat(refused.arguments()).containsExactly(2);
    }
}
