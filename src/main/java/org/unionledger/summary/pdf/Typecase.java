package org.unionledger.summary.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.Refused;

/** The fonts a document is set from, one for each face the machine has. */
final class Typecase implements Closeable {

    /** Of any Chinese font that this can be set, all can. */
    private static final int A_CHARACTER = '工';

    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);
    private final Map<Path, List<Font>> opened = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();

    private Typecase() {}

    /** @throws Refused if the machine has no Chinese font that can be embedded */
    static Typecase of(FontFiles files, PDDocument document) throws IOException {
        Typecase typecase = new Typecase();
        try {
            for (Face face : Face.values()) {
                typecase.open(face, files.of(face), document);
            }
            if (typecase.fonts.values().stream().noneMatch(font -> font.has(A_CHARACTER))) {
                throw Refused.of("", "summary.pdf.no-font");
            }
            return typecase;
        } catch (IOException | RuntimeException problem) {
            typecase.close();
            throw problem;
        }
    }

    private void open(Face face, List<Path> files, PDDocument document) throws IOException {
        for (Path file : files) {
            if (!opened.containsKey(file)) {
                opened.put(file, Font.open(file, document));
            }
            if (!opened.get(file).isEmpty()) {
                fonts.put(face, opened.get(file).get(0));
                return;
            }
        }
    }

    /** Text in a face, character by character; letters and digits in theirs. What no font has is kept in mind. */
    List<Type> set(String text, Face face, double size) throws IOException {
        List<Type> set = new ArrayList<>();
        for (int character : text.codePoints().filter(Typecase::isShown).toArray()) {
            Font font = font(character < 0x80 && face != Face.SONG ? Face.LATIN : face, character);
            if (font == null) {
                missing.add(Character.toString(character));
            } else {
                set.add(new Type(character, font, size, font.width(character) * size, 0));
            }
        }
        return set;
    }

    private @Nullable Font font(Face face, int character) {
        for (Face next : face.order()) {
            Font font = fonts.get(next);
            if (font != null && font.has(character)) {
                return font;
            }
        }
        return null;
    }

    private static boolean isShown(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.FORMAT;
    }

    /** @throws Refused if a character had to be left out */
    void requireAll() {
        if (!missing.isEmpty()) {
            throw Refused.of("", "summary.pdf.no-character", String.join("", missing));
        }
    }

    @Override
    public void close() throws IOException {
        for (List<Font> fonts : opened.values()) {
            for (Font font : fonts) {
                font.close();
            }
        }
    }
}
