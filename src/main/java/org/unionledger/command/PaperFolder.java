package org.unionledger.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.archive.folder.Folders;
import org.unionledger.frame.Refused;

/** The files in a folder and those below it, found before any of them is read: whole shelves do not fit into memory. */
record PaperFolder(Path folder, List<Path> files) {

    /** @throws CommandRefused if it is no folder, cannot be looked into, or holds more than is filed at once */
    static PaperFolder at(Path folder) {
        if (Files.isRegularFile(folder)) {
            throw new CommandRefused("command.archive.no-folder", folder);
        }
        try (Stream<Path> found = Files.walk(folder)) {
            PaperFolder papers =
                    new PaperFolder(folder, found.filter(Files::isRegularFile).toList());
            Folders.requireFew(papers.files.size(), papers.bytes());
            return papers;
        } catch (IOException | UncheckedIOException e) {
            throw FileTrouble.reading(folder, e);
        } catch (Refused much) {
            throw new CommandRefused(
                    "command.archive.refused",
                    folder,
                    CommandWords.ofThisMachine().of(much.problems().get(0)));
        }
    }

    /** As much as is read. */
    private long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Math.min(Files.size(file), PaperFile.LARGEST + 1);
        }
        return bytes;
    }

    List<PaperFile> read() {
        return files.stream().map(this::read).toList();
    }

    /** One byte more than is taken at most, so that it is refused for its size and not cut short. */
    private PaperFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new PaperFile(
                    folder.relativize(file).toString().replace('\\', '/'), in.readNBytes((int) PaperFile.LARGEST + 1));
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }
}
