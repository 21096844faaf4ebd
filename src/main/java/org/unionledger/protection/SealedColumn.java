package org.unionledger.protection;

/**
 * Where sealed values stand, so that they are sealed anew when keys change. The owner of the table tells it.
 *
 * @param table      with its schema
 * @param value      in SQL the sealed value of a row, as bytes; null where there is none
 * @param assignment in SQL what puts {@code renewed.resealed} in its place
 * @param atOnce     how many values are in memory at a time
 */
public record SealedColumn(String table, String value, String assignment, Protected kind, int atOnce) {

    private static final int SMALL_VALUES = 500;

    /** A column of bytes of its own. */
    public static SealedColumn of(String table, String column, Protected kind) {
        return new SealedColumn(table, column, column + " = renewed.resealed", kind, SMALL_VALUES);
    }

    /** Part of another value. */
    public static SealedColumn within(String table, String value, String assignment, Protected kind) {
        return new SealedColumn(table, value, assignment, kind, SMALL_VALUES);
    }

    /** Of values so large that only so many are read at a time. */
    public SealedColumn atOnce(int values) {
        return new SealedColumn(table, value, assignment, kind, values);
    }
}
