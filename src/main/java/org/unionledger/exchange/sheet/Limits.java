package org.unionledger.exchange.sheet;

/** How much of a file we take at once. Beyond it a file is refused with these numbers in the message, never cut short. */
public final class Limits {

    /** Bytes of an uploaded file: 120 MB, which holds a million rows of the national roster. */
    public static final int FILE_BYTES = 120 * 1024 * 1024;

    /** Bytes of an old {@code .xls} file, which has to be held in memory as a whole: 12 MB. */
    public static final int XLS_BYTES = 12 * 1024 * 1024;

    /** Rows that hold something, in all sheets together. */
    public static final int ROWS = 1_200_000;

    /** Columns up to the last cell that holds something. */
    public static final int COLUMNS = 300;

    /** Characters of one cell; Excel itself takes no more. */
    public static final int CELL_CHARACTERS = 32_767;

    /** Bytes a workbook may unpack to: 2 GB, streamed. */
    static final long UNPACKED_BYTES = 2L << 30;

    /** Bytes that the table of shared texts may unpack to, which is held in memory: 256 MB, of which a third are tags. */
    static final long SHARED_TEXT_BYTES = 256L << 20;

    /** How many times its packed size a part may unpack to, once it is larger than {@link #UNSUSPECTED_BYTES}. */
    static final int UNPACKING_RATIO = 300;

    static final long UNSUSPECTED_BYTES = 16L << 20;

    /** Parts in the package. */
    static final int PARTS = 2_000;

    /** Bytes of text in a part without any tag between them: 1 MB, or it is not a sheet that people made. */
    static final int TEXT_RUN_BYTES = 1 << 20;

    /** Merged areas in a sheet that are filled in. */
    static final int MERGED_AREAS = 100_000;

    private Limits() {}
}
