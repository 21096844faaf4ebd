package org.unionledger.exchange.sheet;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Many texts, a few million of them, in little more memory than their bytes take: as strings they would take four times that. */
final class TextPool extends AbstractList<String> {

    private static final int PIECE = 1 << 20;

    /** Stands behind each text; no byte of UTF-8. */
    private static final byte END = (byte) 0xFF;

    private final List<byte[]> pieces = new ArrayList<>();
    private byte[] piece = new byte[0];
    private int filled;
    /** Where each text begins: the piece in the upper half, the place in it in the lower one. */
    private long[] starts = new long[1_024];

    private int size;

    @Override
    public boolean add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (filled + bytes.length + 1 > piece.length) {
            piece = new byte[Math.max(PIECE, bytes.length + 1)];
            pieces.add(piece);
            filled = 0;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
        }
        starts[size++] = (long) (pieces.size() - 1) << Integer.SIZE | filled;
        System.arraycopy(bytes, 0, piece, filled, bytes.length);
        filled += bytes.length;
        piece[filled++] = END;
        return true;
    }

    @Override
    public String get(int index) {
        Objects.checkIndex(index, size);
        byte[] from = pieces.get((int) (starts[index] >>> Integer.SIZE));
        int begin = (int) starts[index];
        int end = begin;
        while (from[end] != END) {
            end++;
        }
        return new String(from, begin, end - begin, StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
        return size;
    }
}
