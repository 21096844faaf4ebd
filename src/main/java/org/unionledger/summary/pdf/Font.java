package org.unionledger.summary.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of the machine within a document it is embedded in. */
final class Font implements Closeable {

    /** Bits of {@code fsType} that forbid what we do: to embed at all, a part only, or anything but pictures of it. */
    private static final int FORBIDDEN = OS2WindowsMetricsTable.FSTYPE_RESTRICTED
            | OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING
            | OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY;

    private final Closeable file;
    private final TrueTypeFont outlines;
    private final CmapLookup characters;
    private final PDType0Font embedded;

    private Font(Closeable file, TrueTypeFont outlines, PDDocument document) throws IOException {
        this.file = file;
        this.outlines = outlines;
        this.characters = outlines.getUnicodeCmapLookup();
        this.embedded = PDType0Font.load(document, outlines, true);
    }

    /**
     * The font of a file, the first one of a collection.
     *
     * @return empty when its outlines are not TrueType, or its maker does not let it be embedded
     */
    static List<Font> open(Path path, PDDocument document) throws IOException {
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            TrueTypeCollection collection = new TrueTypeCollection(path.toFile());
            List<TrueTypeFont> fonts = new ArrayList<>();
            collection.processAllFonts(fonts::add);
            return usable(collection, fonts.get(0), document);
        }
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(path.toFile()));
        return usable(font, font, document);
    }

    private static List<Font> usable(Closeable file, TrueTypeFont outlines, PDDocument document) throws IOException {
        OS2WindowsMetricsTable rights = outlines.getOS2Windows();
        boolean allowed = rights == null || (rights.getFsType() & FORBIDDEN) == 0;
        if (allowed && outlines.getTableMap().containsKey("glyf")) {
            return List.of(new Font(file, outlines, document));
        }
        file.close();
        return List.of();
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** How wide, in its own height. */
    double width(int character) throws IOException {
        return (double) outlines.getAdvanceWidth(characters.getGlyphId(character)) / outlines.getUnitsPerEm();
    }

    PDType0Font embedded() {
        return embedded;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
