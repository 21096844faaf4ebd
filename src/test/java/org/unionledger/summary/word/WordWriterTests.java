package org.unionledger.summary.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.summary.SampleSummaries.annexOf;
import static org.unionledger.summary.SampleSummaries.chinese;
import static org.unionledger.summary.SampleSummaries.issued;
import static org.unionledger.summary.SampleSummaries.ofAYearOfWork;
import static org.unionledger.summary.SampleSummaries.ofOneSection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.unionledger.summary.Letter;
import org.unionledger.summary.Summary;

/** The file is read back as it was written: GB/T 9704-2012, DOC-01 to DOC-12 in docs/regulations.md. */
class WordWriterTests {

    private static Summary summary = ofAYearOfWork();
    private static XWPFDocument document = written(summary);

    @BeforeAll
    static void write() {
        summary = ofAYearOfWork();
        document = written(summary);
    }

    private static XWPFDocument written(Summary summary) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            WordWriter.write(summary, annexOf(summary), chinese(), file);
            return new XWPFDocument(new ByteArrayInputStream(file.toByteArray()));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    private static XWPFParagraph paragraph(String start) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph starts with " + start));
    }

    private static CTFonts fonts(XWPFParagraph paragraph) {
        return paragraph.getRuns().get(0).getCTR().getRPr().getRFontsArray(0);
    }

    @Test
    void the_sheet_is_A4_with_the_type_area_of_the_standard() { // DOC-01 to DOC-03
        CTSectPr section = document.getDocument().getBody().getSectPr();
        assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
        assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
        assertThat(section.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(2098));
        assertThat(section.getPgMar().getBottom()).isEqualTo(BigInteger.valueOf(1984));
        assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1587));
        assertThat(section.getPgMar().getRight()).isEqualTo(BigInteger.valueOf(1474));
    }

    @Test
    void the_grid_holds_22_lines_of_28_characters() { // DOC-04, DOC-05
        var grid = document.getDocument().getBody().getSectPr().getDocGrid();
        assertThat(grid.getType()).isEqualTo(STDocGrid.LINES_AND_CHARS);
        double points = Integer.parseInt(grid.getLinePitch().toString()) / 20.0;
        assertThat((int) (225 / 25.4 * 72 / points)).isEqualTo(22);
        double character = 16 + Integer.parseInt(grid.getCharSpace().toString()) / 4096.0;
        assertThat((int) (PageLayout.TYPE_AREA / 20.0 / character)).isEqualTo(28);
    }

    @Test
    void every_line_is_exactly_as_high_as_the_grid_and_widow_control_is_off() {
        assertThat(document.getParagraphs()).isNotEmpty().allSatisfy(paragraph -> {
            var spacing = paragraph.getCTP().getPPr().getSpacing();
            assertThat(spacing.getLineRule()).isEqualTo(STLineSpacingRule.EXACT);
            assertThat(spacing.getLine()).isEqualTo(BigInteger.valueOf(579));
            assertThat(spacing.getBefore()).isEqualTo(BigInteger.ZERO);
            assertThat(spacing.getAfter()).isEqualTo(BigInteger.ZERO);
            assertThat(paragraph.getCTP().getPPr().getWidowControl().getVal()).isIn(false, "0", "false", "off");
        });
    }

    @Test
    void the_title_is_centred_in_2_hao_xiaobiaosong_not_bold() { // DOC-06
        XWPFParagraph title = document.getParagraphs().get(0);
        assertThat(title.getText()).isEqualTo("青山街道总工会2025年度工作总结");
        assertThat(title.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(fonts(title).getEastAsia()).isEqualTo("方正小标宋简体");
        assertThat(title.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(22);
        assertThat(title.getRuns().get(0).isBold()).isFalse();
    }

    @Test
    void headings_are_heiti_then_kaiti_none_of_them_bold() { // DOC-07
        assertThat(fonts(paragraph("一、")).getEastAsia()).isEqualTo("黑体");
        assertThat(fonts(paragraph("（一）")).getEastAsia()).isEqualTo("楷体_GB2312");
        assertThat(document.getParagraphs().stream().flatMap(paragraph -> paragraph.getRuns().stream()))
                .noneMatch(XWPFRun::isBold);
    }

    @Test
    void text_is_3_hao_fangsong_with_figures_in_Times_New_Roman_two_characters_in() { // DOC-04, DOC-09
        XWPFParagraph text = paragraph("2025年，青山街道总工会");
        assertThat(text.getRuns()).hasSizeGreaterThan(2).allSatisfy(run -> {
            CTFonts fonts = run.getCTR().getRPr().getRFontsArray(0);
            assertThat(fonts.getEastAsia()).isEqualTo("仿宋_GB2312");
            assertThat(fonts.getAscii()).isEqualTo("Times New Roman");
            assertThat(run.getFontSizeAsDouble()).isEqualTo(16);
        });
        assertThat(text.getCTP().getPPr().getInd().getFirstLineChars()).isEqualTo(BigInteger.valueOf(200));
        assertThat(text.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
    }

    @Test
    void page_numbers_stand_right_on_odd_and_left_on_even_pages() { // DOC-12
        XWPFHeaderFooterPolicy policy = document.getHeaderFooterPolicy();
        assertNumber(policy.getDefaultFooter(), ParagraphAlignment.RIGHT);
        assertNumber(policy.getEvenPageFooter(), ParagraphAlignment.LEFT);
        assertThat(document.getEvenAndOddHeadings()).isTrue();
    }

    private static void assertNumber(XWPFFooter footer, ParagraphAlignment side) {
        assertThat(footer.getParagraphs()).hasSize(1);
        XWPFParagraph number = footer.getParagraphs().get(0);
        assertThat(number.getText()).isEqualTo("— 1 —");
        assertThat(number.getAlignment()).isEqualTo(side);
        assertThat(number.getCTP().xmlText()).contains("PAGE");
        assertThat(number.getRuns()).allSatisfy(run -> {
            assertThat(run.getFontSizeAsDouble()).isEqualTo(14);
            assertThat(run.getCTR().getRPr().getRFontsArray(0).getEastAsia()).isEqualTo("宋体");
        });
    }

    @Test
    void the_unit_and_below_it_the_date_without_leading_zeros_close_the_text() { // DOC-11
        List<String> texts =
                document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        int date = texts.indexOf("2026年1月8日");
        assertThat(texts.get(date - 1)).isEqualTo("青山街道总工会");
        assertThat(document.getParagraphs().get(date - 1).isKeepNext())
                .as("no date alone on a page")
                .isTrue();
        assertThat(texts.get(date - 3)).isEqualTo("附件：数据来源");
    }

    @Test
    void the_annex_begins_on_a_new_page_and_lists_every_figure() {
        assertThat(paragraph("附件").isPageBreak()).isFalse();
        XWPFParagraph label = document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals("附件"))
                .findFirst()
                .orElseThrow();
        assertThat(label.isPageBreak()).isTrue();
        XWPFTable table = document.getTables().get(0);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(0).getTableCells().stream().map(cell -> cell.getText()))
                .containsExactly("序号", "指标", "数值", "期间", "范围", "数据条数", "来源记录");
        List<String> numbers = table.getRows().stream()
                .map(XWPFTableRow::getTableCells)
                .map(cells -> cells.get(0).getText())
                .toList();
        assertThat(summary.figures())
                .allSatisfy(figure -> assertThat(numbers).contains(String.valueOf(figure.number())));
    }

    @Test
    void every_figure_in_the_text_leads_to_its_row() {
        List<XWPFHyperlinkRun> figures = document.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(XWPFHyperlinkRun.class::isInstance)
                .map(XWPFHyperlinkRun.class::cast)
                .toList();
        String table = document.getTables().get(0).getCTTbl().xmlText();
        assertThat(figures)
                .hasSizeGreaterThanOrEqualTo(summary.figures().size())
                .allSatisfy(figure -> assertThat(table)
                        .contains("w:name=\"" + figure.getCTHyperlink().getAnchor() + "\""));
    }

    @Test
    void whatever_the_book_holds_is_written_as_text() throws IOException {
        String name = "<w:b/>&amp;\"东港\"\u0000\u0007\uFFFF社区\n𠮷";
        try (XWPFDocument odd = written(ofOneSection(name))) {
            assertThat(odd.getParagraphs().stream().map(XWPFParagraph::getText))
                    .anyMatch(text -> text.contains("<w:b/>&amp;\"东港\"社区 𠮷"));
        }
    }

    private static Letter letter(Letter.Head head) {
        return Letter.of(chinese(), head, "青山街道总工会", "青街工〔2026〕3号", "王芳", "区总工会，街道党工委", LocalDate.of(2026, 1, 15));
    }

    @Test
    void what_goes_upward_has_the_issuer_in_red_number_and_signatory_on_one_line_and_a_red_line() {
        List<XWPFParagraph> lines =
                written(issued(summary, letter(Letter.Head.UP))).getParagraphs();
        XWPFParagraph mark = lines.get(1);
        XWPFParagraph number = lines.get(4);

        assertThat(mark.getText()).isEqualTo("青山街道总工会文件");
        assertThat(mark.getRuns().get(0).getColor()).isEqualTo("FF0000");
        assertThat(number.getText()).isEqualTo("\u3000青街工〔2026〕3号\t签发人：王芳");
        assertThat(number.getCTP().getPPr().getPBdr().xmlText())
                .contains("w:bottom")
                .contains("FF0000");
        assertThat(lines.get(7).getText()).isEqualTo(summary.title());
    }

    @Test
    void the_imprint_stands_at_the_foot_of_the_last_page_between_lines() {
        XWPFDocument paper = written(issued(summary, letter(Letter.Head.DOWN)));
        XWPFParagraph last = paper.getParagraphs().get(paper.getParagraphs().size() - 1);
        String box = last.getCTP().xmlText();

        assertThat(box.replaceAll("<[^>]+>", " ")).containsPattern("抄送：区总工会，街道党工委\\s+青山街道总工会\\s+2026年1月15日印发");
        assertThat(last.getCTP().getPPr().getSpacing().getLine())
                .as("room for two lines of 24 pt, so that no text lies below")
                .isEqualTo(BigInteger.valueOf(2 * 480));
        assertThat(box)
                .as("it ends where the type area does")
                .contains("<wp:posOffset>" + (PageLayout.FOOT - 2 * 480) * 635L + "</wp:posOffset>");
        assertThat(paper.getParagraphs().get(4).getText()).isEqualTo("青街工〔2026〕3号");
    }

    @Test
    void without_a_head_the_number_stands_below_the_title() {
        List<XWPFParagraph> lines =
                written(issued(summary, letter(Letter.Head.NONE))).getParagraphs();

        assertThat(lines.get(0).getText()).isEqualTo(summary.title());
        assertThat(lines.get(1).getText()).isEqualTo("青街工〔2026〕3号");
        assertThat(lines).extracting(XWPFParagraph::getText).noneMatch(text -> text.contains("印发"));
    }
}
