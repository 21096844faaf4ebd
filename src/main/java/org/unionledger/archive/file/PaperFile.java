package org.unionledger.archive.file;

import java.util.Locale;
import java.util.Map;

/**
 * A file somebody brings for a paper.
 *
 * @param name without a path
 */
public record PaperFile(String name, byte[] content) {

    /** The largest file taken, in bytes. */
    public static final long LARGEST = 50L << 20;

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    /** By ending, what papers are kept as; programs and web pages with scripts are not. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("docx", WORD),
            Map.entry("doc", "application/msword"),
            Map.entry("wps", "application/vnd.ms-works"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("ofd", "application/ofd"),
            Map.entry("txt", "text/plain"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("xlsx", SHEET),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("et", "application/vnd.ms-excel"),
            Map.entry("pptx", SLIDES),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"));

    public static boolean isTaken(String name) {
        return TYPES.containsKey(ending(name));
    }

    /** Of a stored file, by its name. */
    public static String type(String name) {
        return TYPES.getOrDefault(ending(name), "application/octet-stream");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
