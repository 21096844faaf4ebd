package org.unionledger.exchange;

import java.io.OutputStream;
import java.util.Arrays;

/** Keeps what is written a megabyte at a time, so that no more of a file is in memory. */
final class ExportFileStream extends OutputStream {

    static final int PART_BYTES = 1 << 20;

    private final long file;
    private final ExportFileRepository repository;
    private final byte[] part = new byte[PART_BYTES];
    private int filled;
    private int parts;

    ExportFileStream(long file, ExportFileRepository repository) {
        this.file = file;
        this.repository = repository;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int done = 0;
        while (done < length) {
            int some = Math.min(length - done, PART_BYTES - filled);
            System.arraycopy(bytes, from + done, part, filled, some);
            filled += some;
            done += some;
            if (filled == PART_BYTES) {
                keep();
            }
        }
    }

    private void keep() {
        repository.keep(file, parts, Arrays.copyOf(part, filled));
        parts++;
        filled = 0;
    }

    @Override
    public void close() {
        if (filled > 0) {
            keep();
        }
    }
}
