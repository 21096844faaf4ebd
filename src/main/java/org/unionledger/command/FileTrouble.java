package org.unionledger.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file of the command line cannot be read or written, and what to do. */
final class FileTrouble {

    private FileTrouble() {}

    static CommandRefused reading(Path file, Exception why) {
        return new CommandRefused("command.cannot-read", file, reason(file, why, "command.file.missing"));
    }

    static CommandRefused writing(Path file, Exception why) {
        return new CommandRefused("command.cannot-write", file, reason(file, why, "command.file.no-folder"));
    }

    /** @throws CommandRefused if a file cannot be made there; asked before work that could not be taken back */
    static void requireFolderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw writing(file, new NoSuchFileException(file.toString()));
        }
        if (Files.isDirectory(file)) {
            throw writing(file, new IOException());
        }
    }

    /** @param missing says that there is no such file, or no folder for it */
    private static String reason(Path file, Exception thrown, String missing) {
        CommandWords words = CommandWords.ofThisMachine();
        Throwable why = thrown instanceof UncheckedIOException ? thrown.getCause() : thrown;
        if (why instanceof NoSuchFileException) {
            return words.of(missing);
        }
        if (why instanceof AccessDeniedException) {
            return words.of("command.file.denied");
        }
        return Files.isDirectory(file)
                ? words.of("command.file.folder")
                : words.of("command.file.other", String.valueOf(why));
    }
}
