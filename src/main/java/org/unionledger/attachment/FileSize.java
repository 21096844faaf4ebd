package org.unionledger.attachment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How large a file is, as people say it: 312 KB, 1.4 MB. */
final class FileSize {

    private static final int KILO = 1 << 10;
    private static final int MEGA = 1 << 20;

    private FileSize() {}

    static String of(long bytes) {
        if (bytes >= MEGA) {
            return new BigDecimal(bytes).divide(new BigDecimal(MEGA), 1, RoundingMode.HALF_UP) + " MB";
        }
        return Math.max(1, Math.round((double) bytes / KILO)) + " KB";
    }
}
