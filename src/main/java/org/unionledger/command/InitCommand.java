package org.unionledger.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.unionledger.access.Accounts;
import org.unionledger.administration.Setup;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sets up an empty book: its first union and the administrator. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {

    @Mixin
    private BookOption book;

    @Option(names = "--union", required = true, paramLabel = "NAME")
    private String union;

    @Option(names = "--level", required = true, paramLabel = "LEVEL")
    private OrganizationKind level;

    @Option(names = "--admin", defaultValue = "admin", paramLabel = "LOGIN")
    private String admin;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenBook open = book.open()) {
            if (open.get(Organizations.class).root().isPresent()) {
                throw new CommandRefused("command.init.not-empty");
            }
            Accounts.Issued issued = open.get(Setup.class).issue(union, level, admin);
            PrintWriter out = spec.commandLine().getOut();
            CommandWords words = CommandWords.ofThisMachine();
            out.println(words.of("command.init.union", union));
            out.println(words.of("command.init.account", issued.account().login()));
            out.println(words.of("command.init.password", issued.oneTimePassword()));
            return ExitCodes.DONE;
        }
    }
}
