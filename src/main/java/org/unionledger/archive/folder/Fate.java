package org.unionledger.archive.folder;

import java.util.Locale;

/** What becomes of a file of a folder. Stored in lower case; label {@code archive.fate.<code>}. */
public enum Fate {
    /** Not read yet. */
    WAITING,
    /** 可归档. */
    READY,
    /** 待补充: somebody has to say what the file does not. */
    INCOMPLETE,
    /** 重复: its very content is in the archive, or stands further up. */
    MERGED,
    /** 不予归档. */
    REFUSED,
    /** 已归档. */
    FILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
