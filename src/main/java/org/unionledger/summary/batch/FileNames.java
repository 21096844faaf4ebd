package org.unionledger.summary.batch;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files in an archive: unique by their number, and such as every system takes. */
final class FileNames {

    private static final Pattern NOT_TAKEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]");
    private static final int LONGEST = 80;

    private FileNames() {}

    /**
     * @param number from 1, in the order of the archive
     * @param ending without the dot
     */
    static String of(int number, String title, String ending) {
        String taken = NOT_TAKEN.matcher(title).replaceAll("_").strip();
        int end = taken.offsetByCodePoints(0, Math.min(LONGEST, taken.codePointCount(0, taken.length())));
        return String.format(Locale.ROOT, "%04d ", number)
                + taken.substring(0, end).strip() + "." + ending;
    }
}
