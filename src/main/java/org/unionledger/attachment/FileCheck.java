package org.unionledger.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unionledger.frame.Refused;

/** Whether a file may be attached, and what it is. Pure: looks at nothing but what it is given. */
final class FileCheck {

    /** The largest file, in bytes. */
    static final int MOST_BYTES = 20 << 20;

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /** What begins like this, in hexadecimal, runs when it is opened, or hides what does. */
    private enum Unwanted {
        PROGRAM("4d5a", "7f454c46", "cafebabe", "feedface", "feedfacf", "cefaedfe", "cffaedfe", "2321"),
        OLD_OFFICE("d0cf11e0a1b11ae1"),
        ARCHIVE("526172211a07", "377abcaf271c", "1f8b");

        private final List<String> beginnings;

        Unwanted(String... beginnings) {
            this.beginnings = List.of(beginnings);
        }
    }

    private FileCheck() {}

    /** @throws Refused if it may not be attached; with what is wrong and what to do */
    static FileKind kindOf(String name, byte[] content) {
        if (content.length == 0) {
            throw refused("empty", name);
        }
        if (content.length > MOST_BYTES) {
            throw refused("too_large", name);
        }
        for (Unwanted unwanted : Unwanted.values()) {
            if (unwanted.beginnings.stream().anyMatch(beginning -> begins(content, beginning))) {
                throw refused(unwanted.name().toLowerCase(Locale.ROOT), name);
            }
        }
        return binary(name, content).orElseGet(() -> text(name, content));
    }

    private static Optional<FileKind> binary(String name, byte[] content) {
        if (begins(content, "89504e470d0a1a0a")) {
            return Optional.of(FileKind.PNG);
        }
        if (begins(content, "ffd8ff")) {
            return Optional.of(FileKind.JPEG);
        }
        if (begins(content, "255044462d")) {
            return Optional.of(FileKind.PDF);
        }
        if (begins(content, "504b0304")) {
            return Optional.of(OfficePackage.kindOf(name, content));
        }
        if (content.length > 12
                && new String(content, 4, 8, StandardCharsets.ISO_8859_1).matches("ftyp(hei|hev|mif|msf).")) {
            throw refused("heic", name);
        }
        return Optional.empty();
    }

    /** Text without control characters, in UTF-8 or GB 18030, that no browser takes for a page or a drawing. */
    private static FileKind text(String name, byte[] content) {
        String text = CHARSETS.stream()
                .flatMap(charset -> decoded(content, charset).stream())
                .filter(FileCheck::isPlain)
                .findFirst()
                .orElseThrow(() -> refused("unknown", name));
        String beginning = text.substring(0, Math.min(text.length(), 4_096)).toLowerCase(Locale.ROOT);
        if (beginning.matches("(?s)\\uFEFF?\\s*<.*")
                || beginning.matches("(?s).*<(!doctype|html|script|svg|body|iframe).*")) {
            throw refused("page", name);
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileKind.CSV : FileKind.TEXT;
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7f);
    }

    private static boolean begins(byte[] content, String hexadecimal) {
        byte[] beginning = HexFormat.of().parseHex(hexadecimal);
        return content.length >= beginning.length
                && ByteBuffer.wrap(content, 0, beginning.length).equals(ByteBuffer.wrap(beginning));
    }

    static Refused refused(String code, String name) {
        return Refused.of("file", "attachment.problem." + code, name, MOST_BYTES >> 20);
    }
}
