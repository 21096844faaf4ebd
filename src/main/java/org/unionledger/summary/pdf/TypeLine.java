package org.unionledger.summary.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A line as it is set.
 *
 * @param indent  from the left edge, in points
 * @param between added behind each character, in points; negative to set it closer
 */
record TypeLine(List<Type> types, double indent, double between) {

    /** As wide as its characters. */
    double width() {
        return width(types, between);
    }

    static double width(List<Type> types, double between) {
        return types.stream().mapToDouble(type -> type.width() + between).sum();
    }

    /**
     * Breaks text to lines, all but the last justified.
     *
     * @param first  how far the first line stands in
     * @param others how far the others do
     * @param usual  between characters
     */
    static List<TypeLine> broken(List<Type> text, double width, double first, double others, double usual) {
        List<TypeLine> lines = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            double indent = lines.isEmpty() ? first : others;
            int end = end(text, at, width - indent, usual);
            List<Type> types = text.subList(at, end);
            lines.add(new TypeLine(
                    types,
                    indent,
                    end == text.size() ? last(types, width - indent, usual) : justified(types, width - indent)));
            at = end;
        }
        return lines;
    }

    private static int end(List<Type> text, int from, double width, double between) {
        int fits = from;
        for (double used = 0; fits < text.size(); fits++) {
            used += text.get(fits).width() + between;
            if (used > width + between / 2 + 0.01) {
                break;
            }
        }
        if (fits >= text.size()) {
            return text.size();
        }
        boolean onePoint = text.get(fits).mayNotBegin()
                && (fits + 1 == text.size() || text.get(fits).mayEndBefore(text.get(fits + 1)));
        if (onePoint && fits > from) {
            return fits + 1; // a point is squeezed in
        }
        for (int end = fits; end > from + 1; end--) {
            if (text.get(end - 1).mayEndBefore(text.get(end))) {
                return end;
            }
        }
        return Math.max(fits, from + 1);
    }

    private static double justified(List<Type> types, double width) {
        return types.size() < 2 ? 0 : (width - width(types, 0)) / (types.size() - 1);
    }

    private static double last(List<Type> types, double width, double usual) {
        return width(types, usual) > width ? justified(types, width) : usual;
    }
}
