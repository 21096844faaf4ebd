package org.unionledger.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.unionledger.audit.AuditExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The audit log as a whole. */
@Command(name = "audit", subcommands = AuditCommand.Export.class, synopsisSubcommandLabel = "COMMAND")
final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCodes.USAGE;
    }

    /** Writes the log to a file that can be checked without the database; see docs/audit-log.md. */
    @Command(name = "export")
    static final class Export implements Callable<Integer> {

        @Mixin
        private BookOption book;

        @Parameters(paramLabel = "FILE")
        private Path file;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (OpenBook open = book.open()) {
                long rows = write(open.get(AuditExport.class));
                spec.commandLine()
                        .getOut()
                        .println(CommandWords.ofThisMachine().of("command.audit.written", file, rows));
                return ExitCodes.DONE;
            }
        }

        private long write(AuditExport export) {
            long[] rows = {0};
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                export.each(line -> {
                    rows[0] += line.startsWith("row ") ? 1 : 0;
                    write(out, line);
                });
                return rows[0];
            } catch (IOException | UncheckedIOException e) {
                throw FileTrouble.writing(file, e);
            }
        }

        private static void write(BufferedWriter out, String line) {
            try {
                out.write(line);
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
