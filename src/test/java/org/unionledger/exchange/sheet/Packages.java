package org.unionledger.exchange.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, to put into them what no program would. */
final class Packages {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Packages() {}

    /** A workbook with one sheet; {@code rows} is the XML inside its {@code sheetData}. */
    static Packages workbook(String rows) {
        return new Packages()
                .with("xl/workbook.xml", """
                        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                        <sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""")
                .with("xl/_rels/workbook.xml.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                        <Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>""")
                .with("xl/worksheets/sheet1.xml", sheet(rows, ""));
    }

    static String sheet(String rows, String after) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData>" + after + "</worksheet>";
    }

    Packages with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    Packages with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
