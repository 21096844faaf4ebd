package org.unionledger.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.unionledger.archive.file.PaperFile;

/** Papers as tests need them: {@code aNotice("关于…的通知")}. */
final class ArchiveFixture {

    static final LocalDate DATED = LocalDate.of(2025, 3, 8);

    private ArchiveFixture() {}

    static PaperEntry aNotice(String title) {
        return entry(Direction.OWN, "notice", title, "", Openness.REQUESTED, Retention.SHORT, DATED);
    }

    static PaperEntry issued(String title, String number) {
        return entry(Direction.ISSUED, "notice", title, number, Openness.OPEN, Retention.SHORT, DATED);
    }

    static PaperEntry received(String title, LocalDate on) {
        return entry(Direction.RECEIVED, "notice", title, "", Openness.REQUESTED, Retention.SHORT, on);
    }

    static PaperEntry internal(String title) {
        return entry(Direction.OWN, "minutes", title, "", Openness.INTERNAL, Retention.PERMANENT, DATED);
    }

    static PaperEntry entry(
            Direction direction,
            String kind,
            String title,
            String number,
            Openness openness,
            Retention retention,
            LocalDate dated) {
        return new PaperEntry(
                direction,
                kind,
                title,
                number,
                "海滨区总工会",
                dated,
                direction == Direction.RECEIVED ? dated : null,
                openness,
                List.of("竞赛"),
                "skills",
                "张三",
                retention);
    }

    static PaperFile text(String name, String content) {
        return new PaperFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static PaperFile word(String name, String... paragraphs) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
            return new PaperFile(name, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
