package org.unionledger.reading.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unionledger.reading.Unreadable;
import org.unionledger.reading.Unreadable.Reason;

/**
 * The characters of a text file. A page that is mostly UTF-8 is read as such though some bytes are broken, as it is only read;
 * what cannot be decoded becomes the replacement character.
 */
final class Decoded {

    private static final List<String> CHINESE = List.of("GB18030", "Big5", "UTF-16LE", "UTF-16BE");
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private Decoded() {}

    static String text(byte[] content) {
        String text = decoded(content);
        if (text.chars().limit(4000).anyMatch(c -> c == 0)) {
            throw new Unreadable(Reason.UNKNOWN);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String decoded(byte[] content) {
        if (content.length > 1 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            return new String(content, StandardCharsets.UTF_16LE);
        }
        if (content.length > 1 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF) {
            return new String(content, StandardCharsets.UTF_16BE);
        }
        String utf8 = strictly(StandardCharsets.UTF_8, content);
        if (utf8 != null) {
            return utf8;
        }
        String lenient = new String(content, StandardCharsets.UTF_8);
        long broken = lenient.chars().filter(c -> c == '\uFFFD').count();
        return broken * 50 < lenient.length() ? lenient : chinese(content);
    }

    private static String chinese(byte[] content) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(content);
        String name = Arrays.stream(detector.detectAll())
                .map(CharsetMatch::getName)
                .filter(CHINESE::contains)
                .findFirst()
                .orElse("GB18030");
        return new String(content, Charset.forName(name));
    }

    private static @Nullable String strictly(Charset charset, byte[] content) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notThisOne) {
            return null;
        }
    }
}
