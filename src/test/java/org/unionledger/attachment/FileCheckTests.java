package org.unionledger.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.unionledger.frame.Refused;

class FileCheckTests {

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal);
    }

    static Stream<Arguments> welcome() {
        return Stream.of(
                arguments("照片.png", SentFiles.picture("png", 3, 2), FileKind.PNG),
                arguments("照片.jpg", SentFiles.picture("jpg", 3, 2), FileKind.JPEG),
                arguments("照片.exe", SentFiles.picture("png", 3, 2), FileKind.PNG),
                arguments("方案.pdf", text("%PDF-1.7\n…"), FileKind.PDF),
                arguments("方案.docx", SentFiles.zip("[Content_Types].xml", "word/document.xml"), FileKind.WORD),
                arguments("名单.xlsx", SentFiles.zip("[Content_Types].xml", "xl/workbook.xml"), FileKind.EXCEL),
                arguments("课件.pptx", SentFiles.zip("[Content_Types].xml", "ppt/presentation.xml"), FileKind.POWERPOINT),
                arguments("名单.csv", text("姓名,单位\n罗军平,新海电子\n"), FileKind.CSV),
                arguments("名单.CSV", "姓名,单位\n".getBytes(Charset.forName("GB18030")), FileKind.CSV),
                arguments("通知.txt", text("3 < 5，会后合影"), FileKind.TEXT),
                arguments("通知", text("通知"), FileKind.TEXT));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource("welcome")
    void what_a_file_is_follows_from_its_content(String name, byte[] content, FileKind kind) {
        assertThat(FileCheck.kindOf(name, content)).isEqualTo(kind);
    }

    static Stream<Arguments> unwelcome() {
        return Stream.of(
                arguments("空.pdf", new byte[0], "empty"),
                arguments("工具.pdf", text("MZ……"), "program"),
                arguments("工具.jpg", bytes("7f454c46020101"), "program"),
                arguments("脚本.txt", text("#!/bin/sh\nrm"), "program"),
                arguments("旧表.xls", bytes("d0cf11e0a1b11ae1000000"), "old_office"),
                arguments("照片.rar", bytes("526172211a0700"), "archive"),
                arguments("照片.zip", SentFiles.zip("1.jpg", "2.jpg"), "archive"),
                arguments("两份.docx", SentFiles.zip("word/document.xml"), "archive"),
                arguments(
                        "带宏.xlsx",
                        SentFiles.zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"),
                        "macros"),
                arguments(
                        "带宏.docx",
                        SentFiles.zip(
                                "[Content_Types].xml <Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>",
                                "word/document.xml"),
                        "macros"),
                arguments(
                        "内嵌.docx",
                        SentFiles.zip("[Content_Types].xml", "word/document.xml", "word/embeddings/oleObject1.bin"),
                        "macros"),
                arguments(
                        "残.docx",
                        Arrays.copyOf(SentFiles.zip("[Content_Types].xml", "word/document.xml"), 40),
                        "damaged"),
                arguments("网页.txt", text("  <!DOCTYPE html><p>"), "page"),
                arguments("图.png", text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "page"),
                arguments("图.txt", text("\uFEFF<?xml version=\"1.0\"?><svg/>"), "page"),
                arguments("夹带.csv", text("a,b\n1,<script>alert(1)</script>\n"), "page"),
                arguments("照片.heic", bytes("000000186674797068656963000000006d696631"), "heic"),
                arguments("数据.txt", bytes("00010203040506"), "unknown"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("unwelcome")
    void what_may_not_be_attached_is_refused_with_the_reason(String name, byte[] content, String code) {
        Refused refused = catchThrowableOfType(Refused.class, () -> FileCheck.kindOf(name, content));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("attachment.problem." + code);
            assertThat(problem.field()).isEqualTo("file");
        });
    }

    @ParameterizedTest(name = "{0} bytes: {1}")
    @CsvSource({"20971520, true", "20971521, false"})
    void a_file_has_twenty_megabytes_at_most(int size, boolean accepted) {
        byte[] pdf = Arrays.copyOf(text("%PDF-1.7\n"), size);

        assertThat(catchThrowableOfType(Refused.class, () -> FileCheck.kindOf("大.pdf", pdf)) == null)
                .isEqualTo(accepted);
    }

    @ParameterizedTest(name = "{0} bytes are {1}")
    @CsvSource({"1, 1 KB", "1536, 2 KB", "319488, 312 KB", "1048576, 1.0 MB", "1468006, 1.4 MB"})
    void a_size_is_said_as_people_say_it(long bytes, String said) {
        assertThat(FileSize.of(bytes)).isEqualTo(said);
    }

    @Test
    void a_package_of_thousands_of_parts_is_none_of_an_office() {
        String[] parts = Stream.concat(
                        Stream.of("[Content_Types].xml", "word/document.xml"),
                        Stream.iterate(0, part -> part + 1).limit(5_000).map(part -> "word/media/" + part))
                .toArray(String[]::new);

        assertThat(catchThrowableOfType(Refused.class, () -> FileCheck.kindOf("炸弹.docx", SentFiles.zip(parts))))
                .isNotNull();
    }
}
