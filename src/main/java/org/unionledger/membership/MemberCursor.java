package org.unionledger.membership;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page of the list ended: the last member's place in the order. */
record MemberCursor(String orderKey, long id) {

    static final MemberCursor BEGINNING = new MemberCursor("", 0);

    String text() {
        String plain = id + " " + orderKey;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** What is no cursor of ours begins at the beginning. */
    static MemberCursor read(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = plain.indexOf(' ');
            return space < 0
                    ? BEGINNING
                    : new MemberCursor(plain.substring(space + 1), Long.parseLong(plain.substring(0, space)));
        } catch (IllegalArgumentException foreign) {
            return BEGINNING;
        }
    }
}
