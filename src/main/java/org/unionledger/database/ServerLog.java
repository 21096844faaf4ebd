package org.unionledger.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file the server writes its messages to, kept to two files of a bounded size. */
final class ServerLog {

    private static final long FULL = 10L * 1024 * 1024;
    private static final int LAST_WORDS = 8 * 1024;

    private final Path file;
    private long mark;

    ServerLog(Path file) {
        this.file = file;
    }

    /** From here on {@link #lastWords} counts; a log that has grown too long is put aside first. */
    void mark() throws IOException {
        if (Files.exists(file) && Files.size(file) > FULL) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        mark = Files.exists(file) ? Files.size(file) : 0;
    }

    ProcessBuilder.Redirect redirect() {
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    /** What was written since the mark, at most its last 8 KB. */
    String lastWords() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(mark, log.length() - LAST_WORDS);
            byte[] words = new byte[(int) Math.max(0, log.length() - start)];
            log.seek(start);
            log.readFully(words);
            return new String(words, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** The line of a log that says what went wrong: the last one marked as an error, else the last one. */
    static String essence(String words) {
        String[] lines = words.strip().split("\\R");
        for (int i = lines.length - 1; i >= 0; i--) {
            if (lines[i].contains("FATAL:") || lines[i].contains("PANIC:") || lines[i].contains("error:")) {
                return lines[i].strip();
            }
        }
        return lines[lines.length - 1].strip();
    }
}
