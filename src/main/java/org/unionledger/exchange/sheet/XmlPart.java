package org.unionledger.exchange.sheet;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through one XML part of a workbook by local names, whichever prefixes its maker liked. */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;

    private XmlPart(XMLStreamReader xml) {
        this.xml = xml;
    }

    static XmlPart open(InputStream in) throws XMLStreamException {
        return new XmlPart(FACTORY.createXMLStreamReader(in));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes on to the next start of an element of one of these names; false at the end of the part. */
    boolean nextElement(String... names) throws XMLStreamException {
        while (xml.hasNext()) {
            if (next() == START_ELEMENT) {
                for (String name : names) {
                    if (isAt(name)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Goes on to the next child element inside {@code parent}.
     *
     * @return false when {@code parent} ends first
     */
    boolean nextInside(String parent) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = next();
            if (event == START_ELEMENT) {
                return true;
            }
            if (event == END_ELEMENT && isAt(parent)) {
                return false;
            }
        }
        return false;
    }

    boolean isAt(String name) {
        return name.equals(xml.getLocalName());
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text up to the end of the element {@code name} that the reader stands at. */
    String text(String name) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = next();
            if (event == END_ELEMENT && isAt(name)) {
                break;
            }
            if (event == CHARACTERS || event == CDATA || event == SPACE) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    /** The text of the runs inside the element {@code name}, without the readings (ruby) given to them. */
    String richText(String name) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean reading = false;
        while (xml.hasNext()) {
            int event = next();
            if (event == START_ELEMENT && isAt("rPh")) {
                reading = true;
            } else if (event == START_ELEMENT && isAt("t")) {
                String run = text("t");
                text.append(reading ? "" : run);
            } else if (event == END_ELEMENT && isAt("rPh")) {
                reading = false;
            } else if (event == END_ELEMENT && isAt(name)) {
                break;
            }
        }
        return text.toString();
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == DTD) {
            throw new UnreadableFile(UnreadableFile.Reason.ENTITIES);
        }
        return event;
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
