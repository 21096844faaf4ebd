package org.unionledger.reading.number;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The words of the genre that are shipped as data: tables under {@code reading/}, cells between tabs, notes behind #. */
public final class Rows {

    private Rows() {}

    /** The cells of each line of a table, empty ones included. */
    public static List<String[]> of(String table) {
        try (InputStream file = Objects.requireNonNull(Rows.class.getResourceAsStream("/reading/" + table), table);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
