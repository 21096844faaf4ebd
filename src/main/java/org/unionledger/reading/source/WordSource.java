package org.unionledger.reading.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.unionledger.reading.Unreadable;
import org.unionledger.reading.Unreadable.Reason;

/** The text of a Word document: a paragraph to a line with the number its list shows, a row of a table to a line. Macros are refused, not run. */
final class WordSource {

    private WordSource() {}

    static String text(byte[] content) {
        look(content);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            StringBuilder text = new StringBuilder();
            write(document.getBodyElements(), new ListNumbers(document), text);
            return text.toString();
        } catch (IOException | POIXMLException | IllegalArgumentException e) {
            throw new Unreadable(Reason.BROKEN, e);
        }
    }

    /** What the list of the file's parts says before any of them is unpacked. */
    private static void look(byte[] content) {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            if (Collections.list(zip.getEntries()).stream()
                    .anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
                throw new Unreadable(Reason.MACRO);
            }
            if (zip.getEntry("word/document.xml") == null) {
                throw new Unreadable(Reason.UNKNOWN);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(Reason.BROKEN, e);
        }
    }

    private static void write(List<IBodyElement> elements, ListNumbers numbers, StringBuilder text) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                text.append(numbers.before(paragraph))
                        .append(paragraph.getText())
                        .append('\n');
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> write(row, text));
            }
        }
    }

    private static void write(XWPFTableRow row, StringBuilder text) {
        for (XWPFTableCell cell : row.getTableCells()) {
            text.append(cell.getText().replace('\n', ' ')).append('\t');
        }
        text.append('\n');
    }
}
