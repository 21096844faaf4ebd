package org.unionledger.exchange.sheet;

import static org.unionledger.exchange.sheet.UnreadableFile.Reason.BROKEN_ENCODING;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.NOT_A_TABLE;
import static org.unionledger.exchange.sheet.UnreadableFile.Reason.UNKNOWN_ENCODING;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds out in which encoding a text was written: UTF-8, UTF-16 or GB18030 (which contains GBK and GB 2312). A text that
 * is broken in its encoding is refused: guessing would book wrong names.
 */
final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final int SAMPLE = 100_000;

    private TextDecoder() {}

    static String decode(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return strictly(StandardCharsets.UTF_8, content, 3);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16LE, content, 2);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return strictly(StandardCharsets.UTF_16BE, content, 2);
        }
        Charset wide = wideWithoutMark(content);
        if (wide != null) {
            return strictly(wide, content, 0);
        }
        if (hasControls(content)) {
            throw new UnreadableFile(NOT_A_TABLE);
        }
        return brokenAt(StandardCharsets.UTF_8, content, 0) < 0 || isMostlyUtf8(content)
                ? strictly(StandardCharsets.UTF_8, content, 0)
                : chinese(content);
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 shows by the zero halves of its commas, digits and line ends. */
    private static @org.jspecify.annotations.Nullable Charset wideWithoutMark(byte[] content) {
        int[] zeros = new int[2];
        int length = Math.min(content.length, SAMPLE);
        for (int i = 0; i < length; i++) {
            if (content[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int lower = Math.min(zeros[0], zeros[1]);
        int upper = Math.max(zeros[0], zeros[1]);
        if (content.length % 2 != 0 || upper < Math.max(2, length / 50) || lower * 10 > upper) {
            return null;
        }
        return zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean hasControls(byte[] content) {
        for (byte b : content) {
            if (b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                return true;
            }
        }
        return false;
    }

    private static String chinese(byte[] content) {
        String text = strictly(GB18030, content, 0);
        CharsetEncoder common = GB2312.newEncoder();
        long wide = 0;
        long usual = 0;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            if (text.charAt(i) > 127) {
                wide++;
                usual += common.canEncode(text.charAt(i)) ? 1 : 0;
            }
        }
        if (usual * 10 < wide * 8) {
            throw new UnreadableFile(UNKNOWN_ENCODING);
        }
        return text;
    }

    /** Whether a few bytes are broken in what else is plainly UTF-8, and would be nonsense in any other encoding. */
    private static boolean isMostlyUtf8(byte[] content) {
        long sound = 0;
        long broken = 0;
        for (int i = 0; i < content.length; i++) {
            int lead = content[i] & 0xFF;
            int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
            if (lead < 0x80) {
                continue;
            }
            int found = 0;
            while (found < more && i + found + 1 < content.length && (content[i + found + 1] & 0xC0) == 0x80) {
                found++;
            }
            if (more == 2 && found == more) {
                sound++;
                i += found;
            } else {
                broken++;
            }
        }
        return sound > 20 * broken;
    }

    private static String strictly(Charset charset, byte[] content, int from) {
        int broken = brokenAt(charset, content, from);
        if (broken >= 0) {
            throw new UnreadableFile(BROKEN_ENCODING, lineOf(content, broken));
        }
        return new String(content, from, content.length - from, charset);
    }

    /** The place of the first bytes that are no character; -1 if all are. */
    private static int brokenAt(Charset charset, byte[] content, int from) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content, from, content.length - from);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? in.position() : -1;
    }

    private static int lineOf(byte[] content, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
