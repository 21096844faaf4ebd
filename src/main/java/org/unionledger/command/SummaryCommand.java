package org.unionledger.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Scope;
import org.unionledger.figures.AsOf;
import org.unionledger.organization.Organization;
import org.unionledger.summary.NoOutline;
import org.unionledger.summary.Summary;
import org.unionledger.summary.SummaryFile;
import org.unionledger.summary.SummaryFiles;
import org.unionledger.summary.SummaryFormat;
import org.unionledger.summary.SummaryKind;
import org.unionledger.summary.SummaryRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Composes a union's summary of a year and writes it to a file, whose ending names the format. */
@Command(name = "summary")
final class SummaryCommand implements Callable<Integer> {

    @Mixin
    private UnionWork work;

    @Option(names = "--year", required = true, paramLabel = "YEAR")
    private int year;

    @Option(names = "--kind", defaultValue = "annual", paramLabel = "KIND")
    private SummaryKind kind;

    @Option(names = "--part", defaultValue = "1", paramLabel = "NUMBER")
    private int part;

    @Option(names = "--outline", paramLabel = "ID")
    private @Nullable String outline;

    @Option(names = "--rest")
    private boolean rest;

    @Option(names = "--no-annex")
    private boolean textAlone;

    @Option(names = "--as-of", paramLabel = "MOMENT", converter = Moment.class)
    private @Nullable Instant asOf;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out;

    @Override
    public Integer call() {
        SummaryFormat format =
                SummaryFormat.of(ending(out)).orElseThrow(() -> new CommandRefused("command.summary.format", out));
        return work.run((open, scope, union, console) -> {
            Summary summary = write(open.get(SummaryFiles.class), scope, union, format);
            console.println(CommandWords.ofThisMachine()
                    .of(
                            "command.summary.written",
                            summary.title(),
                            out,
                            summary.figures().size()));
            return ExitCodes.DONE;
        });
    }

    private Summary write(SummaryFiles files, Scope scope, Organization of, SummaryFormat format) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            Summary summary = files.write(
                    scope,
                    of.id(),
                    new SummaryRequest(kind, outline, year, part, null, rest),
                    new AsOf(asOf),
                    new SummaryFile(format, !textAlone),
                    content);
            Files.write(out, content.toByteArray());
            return summary;
        } catch (NoOutline none) {
            throw new CommandRefused("command.summary.no-outline", of.name(), kind.code());
        } catch (IOException e) {
            throw FileTrouble.writing(out, e);
        }
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
