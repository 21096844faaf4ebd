package org.unionledger.reading.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionledger.reading.Unreadable;
import org.unionledger.reading.Unreadable.Reason;

/**
 * Reads txt, html, docx and pdf, told apart by what they contain rather than by their names. Only plain text has no mark of its
 * own: a file that is named as something else is not taken for it.
 */
public final class SourceFiles {

    /** The largest file taken: a summary has a few thousand characters, with pictures a few million bytes. */
    public static final long LARGEST = 30L * 1024 * 1024;

    /** The longest text taken, in characters: some hundred summaries in one page. */
    private static final int LONGEST = 200_000;

    private static final Pattern HTML = Pattern.compile("(?i)<(?:!doctype html|html|body|p|div|table|br)[\\s>/]");

    private SourceFiles() {}

    /** Endings of plain text; a file without an ending may be text, too. */
    private static final Set<String> TEXT =
            Set.of("", "txt", "text", "md", "csv", "log", "htm", "html", "shtml", "xhtml");

    /** Endings of what is written with Word or WPS, and can be saved as docx there. */
    private static final Set<String> OLD_WORD = Set.of("doc", "dot", "wps", "wpt", "rtf");

    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z][A-Za-z0-9]{0,7})$");

    /** @throws Unreadable if the file is none of these kinds, broken, locked or too large */
    public static SourceText read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        return read(Files.readAllBytes(file), ending(file));
    }

    /** @throws Unreadable as above */
    public static SourceText read(byte[] content) {
        return read(content, "");
    }

    private static String ending(Path file) {
        Matcher ending = ENDING.matcher(String.valueOf(file.getFileName()));
        return ending.find() ? ending.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static SourceText read(byte[] content, String ending) {
        if (content.length > LARGEST) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        SourceText plain = plain(content, ending);
        if (plain.original().length() > LONGEST) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        SourceText text = Evening.of(plain);
        if (text.clean().isBlank()) {
            throw new Unreadable(startsWith(content, "%PDF") ? Reason.SCANNED : Reason.EMPTY);
        }
        return text;
    }

    private static SourceText plain(byte[] content, String ending) {
        if (startsWith(content, "%PDF")) {
            return SourceText.of(PdfSource.text(content));
        }
        if (startsWith(content, "PK")) {
            return SourceText.of(WordSource.text(content));
        }
        if (content.length > 3 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF) {
            throw new Unreadable(Reason.OLD_WORD);
        }
        if (startsWith(content, "{\\rtf")) {
            throw new Unreadable(Reason.OLD_WORD);
        }
        String text = Decoded.text(content);
        if (looksLikeHtml(text)) {
            return HtmlSource.of(text);
        }
        if (!TEXT.contains(ending)) {
            throw new Unreadable(OLD_WORD.contains(ending) ? Reason.OLD_WORD : Reason.UNKNOWN);
        }
        return SourceText.of(text);
    }

    private static boolean startsWith(byte[] content, String mark) {
        return content.length >= mark.length()
                && new String(content, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    private static boolean looksLikeHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), 4000)).toLowerCase(Locale.ROOT);
        return head.indexOf('<') >= 0 && HTML.matcher(head).find();
    }
}
