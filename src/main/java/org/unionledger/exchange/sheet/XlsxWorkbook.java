package org.unionledger.exchange.sheet;

import static org.unionledger.exchange.sheet.UnreadableFile.Reason.ARCHIVE;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.BINARY_WORKBOOK;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.DAMAGED;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.OPEN_DOCUMENT;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.PRESENTATION;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.WORD_DOCUMENT;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** An Office Open XML workbook ({@code .xlsx}, {@code .xlsm}), streamed from memory. Formulas and macros never run. */
final class XlsxWorkbook implements Workbook {

    private static final String WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final Map<String, List<MergedArea>> merged;
    private final Set<FileNote> notes = EnumSet.noneOf(FileNote.class);
    private final List<SheetName> sheets = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private boolean since1904;
    private @Nullable CellFormats formats;
    private @Nullable List<String> texts;

    private XlsxWorkbook(ZipFile zip) throws IOException, XMLStreamException {
        this.zip = zip;
        refuseOthers();
        this.merged = PackageGuard.pass(zip);
        readWorkbook(relationships());
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            if (part.getName().startsWith("xl/externalLinks/")) {
                notes.add(FileNote.EXTERNAL_LINKS);
            }
            if (part.getName().equals("xl/vbaProject.bin")) {
                notes.add(FileNote.MACROS);
            }
        }
    }

    static XlsxWorkbook open(byte[] content) {
        try {
            return new XlsxWorkbook(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get());
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new UnreadableFile(DAMAGED, e);
        }
    }

    private void refuseOthers() {
        if (zip.getEntry(WORKBOOK) != null) {
            return;
        }
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw new UnreadableFile(BINARY_WORKBOOK);
        }
        if (zip.getEntry("word/document.xml") != null) {
            throw new UnreadableFile(WORD_DOCUMENT);
        }
        if (zip.getEntry("ppt/presentation.xml") != null) {
            throw new UnreadableFile(PRESENTATION);
        }
        throw new UnreadableFile(zip.getEntry("content.xml") != null ? OPEN_DOCUMENT : ARCHIVE);
    }

    private Map<String, String> relationships() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        readPart("xl/_rels/workbook.xml.rels", xml -> {
            while (xml.nextElement("Relationship")) {
                String target = xml.attribute("Target", "");
                targets.put(xml.attribute("Id", ""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        return targets;
    }

    private void readWorkbook(Map<String, String> targets) throws IOException, XMLStreamException {
        readPart(WORKBOOK, xml -> {
            while (xml.nextElement("workbookPr", "sheet")) {
                if (xml.isAt("workbookPr")) {
                    since1904 = isTrue(xml.attribute("date1904", "0"));
                    continue;
                }
                String part = targets.getOrDefault(xml.attribute("id", ""), "");
                if (part.startsWith("xl/worksheets/") && zip.getEntry(part) != null) {
                    boolean hidden = !xml.attribute("state", "visible").equals("visible");
                    sheets.add(new SheetName(sheets.size(), xml.attribute("name", ""), hidden));
                    parts.add(part);
                }
            }
        });
        if (sheets.isEmpty()) {
            throw new UnreadableFile(DAMAGED);
        }
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    @Override
    public List<SheetName> sheets() {
        return Collections.unmodifiableList(sheets);
    }

    @Override
    public Set<FileNote> notes() {
        return Collections.unmodifiableSet(notes);
    }

    @Override
    public void read(SheetName sheet, RowReader reader) {
        String part = parts.get(sheet.index());
        MergedAreas areas = new MergedAreas(merged.getOrDefault(part, List.of()));
        try {
            SheetXml.Styles styles = new SheetXml.Styles(formats(), texts(), since1904);
            readPart(part, xml -> new SheetXml(xml, styles, notes).rows(row -> reader.take(areas.fill(row))));
        } catch (IOException
                | XMLStreamException
                | UncheckedStreamException
                | IndexOutOfBoundsException
                | NumberFormatException e) {
            throw new UnreadableFile(DAMAGED, e);
        }
    }

    private CellFormats formats() throws IOException, XMLStreamException {
        if (formats == null) {
            CellFormats found = new CellFormats();
            readPart("xl/styles.xml", found::read);
            formats = found;
        }
        return formats;
    }

    private List<String> texts() throws IOException, XMLStreamException {
        if (texts == null) {
            List<String> found = new TextPool();
            readPart("xl/sharedStrings.xml", xml -> {
                while (xml.nextElement("si")) {
                    found.add(xml.richText("si"));
                }
            });
            texts = found;
        }
        return texts;
    }

    /** Reads a part if there is one. */
    private void readPart(String name, PartReader reader) throws IOException, XMLStreamException {
        ZipArchiveEntry part = zip.getEntry(name);
        if (part == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(part);
                XmlPart xml = XmlPart.open(in)) {
            reader.read(xml);
        }
    }

    @FunctionalInterface
    private interface PartReader {

        void read(XmlPart xml) throws XMLStreamException;
    }
}
