package org.unionledger.summary.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unionledger.summary.SampleSummaries.annexOf;
import static org.unionledger.summary.SampleSummaries.chinese;
import static org.unionledger.summary.SampleSummaries.issued;
import static org.unionledger.summary.SampleSummaries.ofAYearOfWork;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;
import org.unionledger.summary.Letter;
import org.unionledger.summary.Summary;

/** The file is read back as it was written, with the fonts of the machine the tests run on: Chinese ones, or else it says what is lacking. */
class PdfWriterTests {

    private static final double MILLIMETRE = 72 / 25.4;
    private static final FontFiles FONTS = FontFiles.ofThisMachine();
    private static final Letter UP = Letter.of(
            chinese(), Letter.Head.UP, "青山街道总工会", "青街工〔2026〕3号", "王芳", "区总工会，区委组织部", LocalDate.of(2026, 1, 15));

    private static byte[] written(Summary summary, FontFiles fonts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfWriter.write(summary, annexOf(summary), chinese(), fonts, file);
        return file.toByteArray();
    }

    private static boolean hasChinese() {
        for (Face face : Face.values()) {
            if (face != Face.LATIN && !FONTS.of(face).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void assertRefused(FontFiles fonts) {
        assertThatThrownBy(() -> written(ofAYearOfWork(), fonts))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly("summary.pdf.no-font"));
    }

    @Test
    void a_machine_without_a_chinese_font_says_so() {
        assertRefused(new FontFiles(List.of()));
        assertRefused(new FontFiles(FONTS.of(Face.LATIN)));
    }

    @Test
    void each_figure_leads_to_its_row_in_the_annex_and_back() throws IOException {
        if (!hasChinese()) {
            assertRefused(FONTS);
            return;
        }
        Summary summary = ofAYearOfWork();
        try (PDDocument document = Loader.loadPDF(written(summary, FONTS))) {
            PDPage text = document.getPage(0);
            PDAnnotationLink first = (PDAnnotationLink) text.getAnnotations().get(0);
            PDPageXYZDestination row = (PDPageXYZDestination) ((PDActionGoTo) first.getAction()).getDestination();
            assertThat(row.getPage()).isNotEqualTo(text);
            assertThat(within(text, first.getRectangle()))
                    .isEqualTo(summary.figures().get(0).text());
            assertThat(within(
                            row.getPage(), row.getPage().getAnnotations().get(0).getRectangle()))
                    .isEqualTo("1");
            List<PDAnnotation> links = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                links.addAll(page.getAnnotations());
            }
            assertThat(links)
                    .as("there, torn ones twice, and back")
                    .hasSizeGreaterThanOrEqualTo(2 * summary.figures().size());
        }
    }

    /** What stands within an area of a page. */
    private static String within(PDPage page, PDRectangle area) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        double top = page.getMediaBox().getHeight() - area.getUpperRightY();
        stripper.addRegion(
                "area", new Rectangle2D.Double(area.getLowerLeftX(), top, area.getWidth(), area.getHeight()));
        stripper.extractRegions(page);
        return stripper.getTextForRegion("area").strip();
    }

    @Test
    void a_paper_with_a_head_has_its_text_on_numbered_A4_sheets_and_the_imprint_at_the_foot_of_the_last()
            throws IOException {
        if (!hasChinese()) {
            assertRefused(FONTS);
            return;
        }
        Summary summary = issued(ofAYearOfWork(), UP);
        byte[] file = written(summary, FONTS);
        Files.createDirectories(Path.of("target/pdf"));
        Files.write(Path.of("target/pdf/head.pdf"), file);

        assertThat(file.length).isLessThan(600_000);
        try (PDDocument document = Loader.loadPDF(file)) {
            List<String> sheets = new ArrayList<>();
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                sheets.add(text(document, sheet));
                assertThat(sheets.get(sheet - 1)).contains("— " + sheet + " —");
            }
            String all = String.join("", sheets).replaceAll("\\s|— \\d+ —", "");
            assertThat(sheets.get(0)).startsWith("青山街道总工会文件").contains("青街工〔2026〕3号", "签发人：王芳");
            assertThat(all).contains(summary.title().replace(" ", ""), "附件", "抄送：区总工会，区委组织部", "2026年1月15日印发");
            summary.sections()
                    .forEach(section ->
                            assertThat(all).contains(section.heading().replace(" ", "")));
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            double foot = (37 + 225) * MILLIMETRE;
            assertThat(where(document, document.getNumberOfPages(), "印发")).isBetween(foot - 24, foot);
        }
    }

    /** How far from the upper edge the text stands on a sheet, in points. */
    private static double where(PDDocument document, int sheet, String sought) throws IOException {
        List<Double> found = new ArrayList<>();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> places) {
                if (text.endsWith(sought)) {
                    found.add((double) places.get(0).getYDirAdj());
                }
            }
        };
        reader.setStartPage(sheet);
        reader.setEndPage(sheet);
        reader.getText(document);
        return found.get(0);
    }

    private static String text(PDDocument document, int sheet) throws IOException {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setSortByPosition(true);
        reader.setStartPage(sheet);
        reader.setEndPage(sheet);
        return reader.getText(document);
    }
}
