package org.unionledger.exchange.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Which of a workbook's cell styles show dates. */
final class CellFormats {

    private final List<Boolean> days = new ArrayList<>();

    void read(XmlPart xml) throws XMLStreamException {
        Map<Integer, String> own = new HashMap<>();
        boolean inCellStyles = false;
        while (xml.nextElement("numFmt", "cellStyleXfs", "cellXfs", "xf", "cellStyles")) {
            if (xml.isAt("numFmt")) {
                own.put(id(xml), xml.attribute("formatCode", ""));
            } else if (xml.isAt("xf")) {
                if (inCellStyles) {
                    String format = own.get(id(xml));
                    days.add(format == null ? DayFormats.isDay(id(xml)) : DayFormats.isDay(format));
                }
            } else {
                inCellStyles = xml.isAt("cellXfs");
            }
        }
    }

    private static int id(XmlPart xml) {
        return Integer.parseInt(xml.attribute("numFmtId", "0"));
    }

    boolean isDay(int style) {
        return style >= 0 && style < days.size() && days.get(style);
    }
}
