package org.unionledger.protection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and replaces sealed values where their owners say they stand. */
@Repository
class SealedRepository {

    private static final String VALUE = " %1$s is not null and get_byte(%1$s, 0) ";

    private final JdbcClient jdbc;

    SealedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sealed value and the place of its row. */
    record Sealed(String place, byte[] value) {}

    /** How many pages of the database's files the rows fill. */
    long pages(SealedColumn column) {
        return jdbc.sql("select pg_relation_size(cast(:table as regclass)) / current_setting('block_size')::bigint")
                .param("table", column.table())
                .query(Long.class)
                .single();
    }

    /** Those in some pages that are not sealed with a key; no more than the column allows at once. */
    List<Sealed> otherThan(SealedColumn column, byte key, long fromPage, long toPage) {
        return jdbc.sql("select ctid::text as place, " + column.value() + " as value from " + column.table()
                        + " where ctid >= cast(:from as tid) and ctid < cast(:to as tid) and"
                        + VALUE.formatted(column.value()) + "<> :key order by ctid limit :limit")
                .param("from", "(" + fromPage + ",0)")
                .param("to", "(" + toPage + ",0)")
                .param("key", key)
                .param("limit", column.atOnce())
                .query((row, number) -> new Sealed(row.getString("place"), row.getBytes("value")))
                .list();
    }

    /** Leaves alone what somebody has changed meanwhile. */
    void replace(SealedColumn column, List<Sealed> old, List<byte[]> renewed) {
        List<String> places = old.stream().map(Sealed::place).toList();
        List<byte[]> values = old.stream().map(Sealed::value).toList();
        jdbc.sql("update " + column.table() + " as kept set " + column.assignment()
                        + " from unnest(cast(:places as tid[]), cast(:old as bytea[]), cast(:new as bytea[]))"
                        + " as renewed (row_place, sealed_before, resealed) where kept.ctid = renewed.row_place and "
                        + column.value()
                        + " = renewed.sealed_before")
                .param("places", places.toArray(String[]::new))
                .param("old", values.toArray(byte[][]::new))
                .param("new", new ArrayList<>(renewed).toArray(byte[][]::new))
                .update();
    }

    /** How many values are sealed with any of the keys. */
    long sealedWith(SealedColumn column, Collection<Short> keys) {
        return jdbc.sql("select count(*) from " + column.table() + " where" + VALUE.formatted(column.value())
                        + "= any (:keys)")
                .param("keys", keys.stream().map(Short::intValue).toArray(Integer[]::new))
                .query(Long.class)
                .single();
    }
}
