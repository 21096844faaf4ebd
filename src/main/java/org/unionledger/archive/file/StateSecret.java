package org.unionledger.archive.file;

import java.util.regex.Pattern;

/**
 * Papers that carry a mark of state secrets (密级标志: 绝密★, 机密★, 秘密★) do not belong into this system (ARC-03): 《保守国家秘密法》
 * forbids to keep them in systems that are not made for them.
 */
public final class StateSecret {

    /** The mark with its star and years, or alone in its line; the bare words stand in many an open paper. */
    private static final Pattern MARK = Pattern.compile(
            "(?:绝\\s*密|机\\s*密|秘\\s*密)\\s*(?:★|☆|\\*)|(?m)^\\s*(?:绝\\s*密|机\\s*密|秘\\s*密)(?:\\s*\\d+\\s*年)?\\s*$");

    /** The mark stands on the first page's head. */
    private static final int HEAD = 400;

    private StateSecret() {}

    /** Whether the beginning of a text has the mark. */
    public static boolean isMarked(String text) {
        return MARK.matcher(text.substring(0, Math.min(HEAD, text.length()))).find();
    }
}
