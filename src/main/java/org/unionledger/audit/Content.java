package org.unionledger.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the log says, as the one text that is hashed and exported: a JSON array of lane, number, id, moment,
 * account, login, action, kind, subject, place, reason, before and after. Written here and not by a library, as one byte
 * that a newer version wrote differently would break every chain.
 */
final class Content {

    private static final int FIRST_PRINTABLE = 0x20;

    private Content() {}

    static String of(int lane, long seq, long id, Deed deed) {
        return "[" + lane + "," + seq + "," + id + "," + quoted(deed.at().toString()) + "," + deed.account() + ","
                + quoted(deed.login()) + "," + quoted(deed.action()) + "," + quoted(deed.kind()) + "," + deed.subject()
                + "," + deed.place() + "," + quoted(deed.reason()) + "," + object(deed.before()) + ","
                + object(deed.after()) + "]";
    }

    private static String object(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"' || sign == '\\') {
                quoted.append('\\').append(sign);
            } else if (sign < FIRST_PRINTABLE) {
                quoted.append(String.format("\\u%04x", (int) sign));
            } else {
                quoted.append(sign);
            }
        }
        return quoted.append('"').toString();
    }
}
