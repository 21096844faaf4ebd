package org.unionledger.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The files of a street union's year, as they are kept. */
public final class CaseFiles {

    private CaseFiles() {}

    public static byte[] qingshan(String name) {
        try (InputStream in = Objects.requireNonNull(CaseFiles.class.getResourceAsStream("/cases/qingshan/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
