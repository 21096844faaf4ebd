package org.unionledger.command;

import java.util.concurrent.Callable;
import org.unionledger.figures.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Computes all totals from the facts again. */
@Command(name = "rebuild")
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private BookOption book;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenBook open = book.open()) {
            int corrected = open.get(Rebuild.class).run();
            CommandWords words = CommandWords.ofThisMachine();
            spec.commandLine().getOut().println(words.of("command.rebuild.done", corrected));
            return ExitCodes.DONE;
        }
    }
}
