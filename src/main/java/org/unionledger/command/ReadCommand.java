package org.unionledger.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Scope;
import org.unionledger.reading.AgainstBook;
import org.unionledger.reading.Held;
import org.unionledger.reading.Reader;
import org.unionledger.reading.Reading;
import org.unionledger.reading.ReadingJson;
import org.unionledger.reading.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a work summary and writes its figures and what does not hold as JSON; needs a book only to hold them against it. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Option(names = "--text", paramLabel = "OUT.txt")
    private @Nullable Path text;

    @Option(names = "--against", paramLabel = "UNION")
    private @Nullable String against;

    @Mixin
    private BookOption book;

    @Mixin
    private ScopeOption onBehalf;

    @Override
    public Integer call() {
        Reading reading = read();
        if (text != null) {
            write(reading.source(), text);
        }
        CommandWords words = CommandWords.ofThisMachine();
        ReadingJson json = new ReadingJson(finding -> words.of(finding.key(), finding.arguments()));
        PrintWriter out = spec.commandLine().getOut();
        Json.write(against == null ? json.tree(reading) : json.tree(reading, held(reading, against)), out);
        out.flush();
        return ExitCodes.DONE;
    }

    private List<List<Held>> held(Reading reading, String union) {
        try (OpenBook open = book.open()) {
            Scope scope = onBehalf.in(open);
            return open.get(AgainstBook.class)
                    .hold(scope, open.union(scope, union).id(), reading);
        }
    }

    private Reading read() {
        try {
            return Reader.shipped().read(file);
        } catch (Unreadable unreadable) {
            throw new CommandRefused(
                    "command.unreadable", file, CommandWords.ofThisMachine().of(unreadable.key()));
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }

    private static void write(String text, Path file) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        }
    }
}
