package org.unionledger.summary.word;

import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;

/** Tells Word that the file is of today's kind, and that punctuation may be set closer, as Chinese print does. */
final class Compatibility {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OF_WORD = "http://schemas.microsoft.com/office/word";
    private static final String MODE_SINCE_2013 = "15";

    private Compatibility() {}

    /** Comes after every other setting: the order of settings is fixed. */
    static void set(XWPFDocument document) {
        try (XmlCursor cursor = document.getSettings().getCTSettings().newCursor()) {
            cursor.toEndToken();
            begin(cursor, "characterSpacingControl", Map.of("val", "compressPunctuation"));
            cursor.toNextToken();
            begin(cursor, "compat", Map.of());
            begin(cursor, "compatSetting", Map.of("name", "compatibilityMode", "uri", OF_WORD, "val", MODE_SINCE_2013));
        }
    }

    private static void begin(XmlCursor cursor, String name, Map<String, String> attributes) {
        cursor.beginElement(name, WORD);
        attributes.forEach((key, value) -> cursor.insertAttributeWithValue(new QName(WORD, key), value));
    }
}
