package org.unionledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.archive.folder.Folders;

/** A folder is looked at before it is read. Its files have sizes here and no content: they take no room. */
class PaperFolderTests {

    private static final int LARGEST_FILES = (int) (Folders.LARGEST / PaperFile.LARGEST); // 40 of 50 MB in 2,048

    @TempDir
    Path folder;

    private void file(String name, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    private void largestFilesAnd(long more) throws IOException {
        for (int number = 1; number <= LARGEST_FILES; number++) {
            file(number + ".pdf", PaperFile.LARGEST);
        }
        file("其余.pdf", Folders.LARGEST - LARGEST_FILES * PaperFile.LARGEST + more);
    }

    @Test
    void as_much_as_is_filed_at_once_is_found() throws IOException {
        largestFilesAnd(0);

        assertThat(PaperFolder.at(folder).files()).hasSize(LARGEST_FILES + 1);
    }

    @Test
    void a_byte_more_is_refused_before_it_is_read() throws IOException {
        largestFilesAnd(1);

        assertThatThrownBy(() -> PaperFolder.at(folder))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.words(CommandWords.ofThisMachine()))
                                .contains(folder.toString(), "这些文件共2049MB，一次最多2048MB，请分成几个文件夹，分批归档。"));
    }

    @Test
    void as_many_files_as_are_filed_at_once_are_found_and_one_more_is_refused() throws IOException {
        for (int number = 1; number <= Folders.MOST; number++) {
            Files.createFile(folder.resolve(number + ".txt"));
        }
        assertThat(PaperFolder.at(folder).files()).hasSize(Folders.MOST);

        Files.createFile(folder.resolve("多.txt"));
        assertThatThrownBy(() -> PaperFolder.at(folder)).isInstanceOf(CommandRefused.class);
    }

    @Test
    void of_a_file_that_is_too_large_no_more_is_read_than_tells_so() throws IOException {
        file("录像.pdf", 3 * PaperFile.LARGEST);
        file("空.txt", 0);

        assertThat(PaperFolder.at(folder).read())
                .extracting(PaperFile::name, file -> (long) file.content().length)
                .containsExactlyInAnyOrder(tuple("录像.pdf", PaperFile.LARGEST + 1), tuple("空.txt", 0L));
    }
}
