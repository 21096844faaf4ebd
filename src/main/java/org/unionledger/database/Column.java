package org.unionledger.database;

import java.lang.reflect.Array;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One column of many rows as an array, which {@code unnest} makes rows of again. */
public final class Column {

    private Column() {}

    @SuppressWarnings("unchecked")
    public static <R, T> T[] of(List<R> rows, Class<T> type, Function<R, @Nullable T> value) {
        T[] column = (T[]) Array.newInstance(type, rows.size());
        for (int row = 0; row < column.length; row++) {
            column[row] = value.apply(rows.get(row));
        }
        return column;
    }

    /** Days as texts, which is how the driver takes an array of them. */
    public static <R> String[] ofDays(List<R> rows, Function<R, @Nullable LocalDate> value) {
        return of(rows, String.class, row -> {
            LocalDate day = value.apply(row);
            return day == null ? null : day.toString();
        });
    }
}
