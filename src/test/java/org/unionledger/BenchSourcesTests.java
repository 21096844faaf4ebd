package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Benches are compiled by themselves when they run, against the program as it is then; here they are compiled with each change of it. */
class BenchSourcesTests {

    @Test
    void every_bench_compiles_with_the_program_as_it_is_now(@TempDir Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = sources();
            List<String> options = List.of(
                    "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));

            assertThat(compiler.getTask(told, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .as(() -> sources.size() + " sources: " + told)
                    .isTrue();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bench"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
