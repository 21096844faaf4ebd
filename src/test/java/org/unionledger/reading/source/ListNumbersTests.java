package org.unionledger.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** A document whose headings are numbered by Word: 一、 （一） 1. and dots. */
class ListNumbersTests {

    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger list = list();

    private BigInteger list() {
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ZERO);
        add(kind, 0, STNumberFormat.CHINESE_COUNTING_THOUSAND, "%1、");
        add(kind, 1, STNumberFormat.CHINESE_COUNTING, "（%2）");
        add(kind, 2, STNumberFormat.DECIMAL, "%3.");
        add(kind, 3, STNumberFormat.BULLET, "·");
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    private static void add(CTAbstractNum kind, int level, STNumberFormat.Enum format, String text) {
        CTLvl each = kind.addNewLvl();
        each.setIlvl(BigInteger.valueOf(level));
        each.addNewStart().setVal(BigInteger.ONE);
        each.addNewNumFmt().setVal(format);
        each.addNewLvlText().setVal(text);
    }

    private void line(int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        if (level >= 0) {
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.valueOf(level));
        }
    }

    private String read() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.write(file);
        return WordSource.text(file.toByteArray());
    }

    @Test
    void headings_are_numbered_as_word_shows_them_and_begin_anew_below_the_next() throws IOException {
        line(0, "组织建设");
        line(1, "建会");
        line(1, "入会");
        line(2, "新发展会员30人");
        line(-1, "没有编号的一段");
        line(0, "维权服务");
        line(1, "调解");
        line(3, "受理投诉69件");

        assertThat(read().lines())
                .containsExactly("一、组织建设", "（一）建会", "（二）入会", "1.新发展会员30人", "没有编号的一段", "二、维权服务", "（一）调解", "受理投诉69件");
    }

    @Test
    void numbers_are_written_as_the_list_says() {
        assertThat(ListNumeral.of("chineseCounting", 10)).isEqualTo("十");
        assertThat(ListNumeral.of("chineseCounting", 19)).isEqualTo("十九");
        assertThat(ListNumeral.of("chineseCounting", 20)).isEqualTo("二十");
        assertThat(ListNumeral.of("chineseCounting", 99)).isEqualTo("九十九");
        assertThat(ListNumeral.of("chineseCounting", 100)).isEqualTo("100");
        assertThat(ListNumeral.of("decimalEnclosedCircle", 20)).isEqualTo("⑳");
        assertThat(ListNumeral.of("decimalEnclosedCircle", 21)).isEqualTo("21");
        assertThat(ListNumeral.of("lowerLetter", 2)).isEqualTo("b");
        assertThat(ListNumeral.of("decimal", 7)).isEqualTo("7");
    }
}
