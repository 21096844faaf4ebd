package org.unionledger.drafting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a block of a document is: a heading of one of the four levels (一、（一）1.（1）), or a paragraph. */
public enum BlockKind {
    H1,
    H2,
    H3,
    H4,
    PARAGRAPH;

    /** As it is kept; label {@code drafting.block.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BlockKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static BlockKind heading(int level) {
        return values()[level - 1];
    }

    public boolean isHeading() {
        return this != PARAGRAPH;
    }

    /** 1 to 4. @throws IllegalStateException for a paragraph */
    public int level() {
        if (!isHeading()) {
            throw new IllegalStateException("A paragraph has no level");
        }
        return ordinal() + 1;
    }
}
