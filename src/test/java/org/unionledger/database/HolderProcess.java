package org.unionledger.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running {@link DatabaseHolder}, as a test sees it from outside. */
final class HolderProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private HolderProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static HolderProcess start(Path folder, Usage usage) throws IOException {
        return startBehind(List.of(), folder, usage);
    }

    /** Starts it behind other programs, such as {@code unshare -U}. */
    static HolderProcess startBehind(List<String> prefix, Path folder, Usage usage) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseHolder.class.getName(),
                folder.toAbsolutePath().toString(),
                usage.name()));
        return new HolderProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Reads on until a line contains that. */
    HolderProcess untilItSays(String words) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(words)) {
                return this;
            }
            lines.add(line);
        }
        throw new AssertionError("It ended without saying '" + words + "': " + String.join("\n", lines));
    }

    /** Everything it says until it ends. */
    String lastWords() throws IOException {
        StringBuilder words = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            words.append(line).append('\n');
        }
        return words.toString();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end");
        }
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** Lets it end as it should. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        exitCode();
    }
}
