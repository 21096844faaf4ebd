package org.unionledger.summary.pdf;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.util.autodetect.FontFileFinder;

/** The font files of a machine. Looked up anew for each document, so that a font that is installed is used at once. */
public final class FontFiles {

    private final List<Path> files;

    /** Only these. */
    public FontFiles(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** In the folders where the system keeps its fonts and the user theirs. */
    public static FontFiles ofThisMachine() {
        return new FontFiles(new FontFileFinder()
                .find().stream()
                        .filter(file -> "file".equals(file.getScheme()))
                        .map(Path::of)
                        .sorted(Comparator.comparing(Path::toString))
                        .toList());
    }

    /** Those of a face by their names, the best first. */
    List<Path> of(Face face) {
        return face.names().stream()
                .flatMap(name -> files.stream().filter(file -> name(file).startsWith(name)))
                .toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
