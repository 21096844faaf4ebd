package org.unionledger.command;

import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.unionledger.access.AccountRefused;
import org.unionledger.access.NotAllowed;
import org.unionledger.database.FullDisk;
import org.unionledger.database.Refusal;
import org.unionledger.database.StartFailure;
import org.unionledger.frame.Refused;
import picocli.CommandLine;

/** Says why a command did not do what it was asked for, and with which code it ends. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final CommandWords words;

    Failures(CommandWords words) {
        this.words = words;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        Optional<StartFailure> start = StartFailure.in(failure);
        if (start.isPresent()) {
            command.getErr().println(start.get().words());
            return start.get().exitCode();
        }
        if (failure instanceof CommandRefused refused) {
            return refuse(command, refused.words(words));
        }
        if (failure instanceof AccountRefused refused) {
            return refuse(command, words.of(refused.code()));
        }
        if (failure instanceof Refused refused) {
            return refuse(command, refused.problems().stream().map(words::of).collect(Collectors.joining("\n")));
        }
        if (failure instanceof NotAllowed) {
            command.getErr().println(words.of("command.not-allowed"));
            return ExitCodes.NOT_ALLOWED;
        }
        if (FullDisk.in(failure)) {
            command.getErr().println(FullDisk.words());
            return Refusal.DISK_FULL.exitCode();
        }
        log.error(words.of("command.failed"), failure);
        return ExitCodes.FAILED;
    }

    private static int refuse(CommandLine command, String why) {
        command.getErr().println(why);
        return ExitCodes.REFUSED;
    }
}
