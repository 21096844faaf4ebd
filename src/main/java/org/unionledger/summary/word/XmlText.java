package org.unionledger.summary.word;

/** Text from the book may hold anything; XML holds no control characters and no halves of characters. */
final class XmlText {

    private XmlText() {}

    /** Without what XML 1.0 cannot hold; line breaks and tabs become spaces. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == '\n' || point == '\r' || point == '\t' ? ' ' : point)
                .filter(XmlText::isAllowed)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int point) {
        return point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }
}
