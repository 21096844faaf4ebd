package org.unionledger.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.organization.Organizations;
import org.unionledger.protection.KeyRotation;
import org.unionledger.protection.SealingCipher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The keys that seal personal data. */
@Command(
        name = "keys",
        subcommands = {KeysCommand.Rotate.class, KeysCommand.Reseal.class, KeysCommand.Status.class},
        synopsisSubcommandLabel = "COMMAND")
final class KeysCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCodes.USAGE;
    }

    /** Adds a key and seals everything with it. */
    @Command(name = "rotate")
    static final class Rotate implements Callable<Integer> {

        @Mixin
        private BookOption book;

        @Option(names = "--cipher", paramLabel = "CIPHER", descriptionKey = "union-ledger.keys.rotate.cipher")
        private @Nullable SealingCipher cipher;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws InterruptedException {
            try (OpenBook open = book.open()) {
                KeyRotation rotation = open.get(KeyRotation.class);
                SealingCipher chosen = cipher == null ? rotation.currentCipher() : cipher;
                int number = open.get(TransactionTemplate.class).execute(status -> {
                    int added = rotation.addKey(chosen);
                    log(open, added, chosen);
                    return added;
                });
                PrintWriter out = spec.commandLine().getOut();
                out.println(CommandWords.ofThisMachine().of("command.keys.added", number, chosen));
                rotation.awaitAllKnow();
                return reseal(rotation, out);
            }
        }

        private static void log(OpenBook open, int number, SealingCipher cipher) {
            open.get(Organizations.class)
                    .root()
                    .ifPresent(root -> open.get(AuditLog.class)
                            .write(
                                    Scope.operatorAt(root).actor(),
                                    "key-added",
                                    new Subject("sealing-key", number, root),
                                    null,
                                    Map.of(),
                                    Map.of("cipher", cipher.name().toLowerCase(Locale.ROOT))));
        }
    }

    /** Goes on where sealing with the newest key was stopped. */
    @Command(name = "reseal")
    static final class Reseal implements Callable<Integer> {

        @Mixin
        private BookOption book;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (OpenBook open = book.open()) {
                return reseal(open.get(KeyRotation.class), spec.commandLine().getOut());
            }
        }
    }

    private static int reseal(KeyRotation rotation, PrintWriter out) {
        CommandWords words = CommandWords.ofThisMachine();
        int[] told = {-1};
        KeyRotation.End end = rotation.reseal(percent -> {
            if (percent > told[0]) {
                told[0] = percent;
                out.println(words.of("command.keys.progress", percent));
            }
        });
        out.println(words.of("command.keys.end." + end.name().toLowerCase(Locale.ROOT)));
        return ExitCodes.DONE;
    }

    /** Lists the keys and how much is sealed with each. */
    @Command(name = "status")
    static final class Status implements Callable<Integer> {

        @Mixin
        private BookOption book;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            CommandWords words = CommandWords.ofThisMachine();
            try (OpenBook open = book.open()) {
                open.get(KeyRotation.class)
                        .state()
                        .forEach(key -> spec.commandLine()
                                .getOut()
                                .println(words.of(
                                        "command.keys.state",
                                        key.number(),
                                        key.cipher(),
                                        words.of("command.keys.state." + (key.current() ? "current" : "older")),
                                        key.inUse())));
            }
            return ExitCodes.DONE;
        }
    }
}
