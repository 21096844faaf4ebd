package org.unionledger.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.unionledger.access.Scope;
import org.unionledger.figures.Difference;
import org.unionledger.figures.Verification;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compares all figures with the records they come from. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    private static final int SHOWN = 100;

    @Mixin
    private BookOption book;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenBook open = book.open()) {
            List<Difference> differences = open.get(Verification.class).differences();
            PrintWriter out = spec.commandLine().getOut();
            CommandWords words = CommandWords.ofThisMachine();
            if (differences.isEmpty()) {
                out.println(words.of("command.verify.clean"));
                return ExitCodes.DONE;
            }
            differences.stream()
                    .limit(SHOWN)
                    .forEach(difference -> out.println(words.of(
                            "command.verify.difference",
                            unionName(open, difference),
                            difference.day(),
                            difference.indicator(),
                            difference.breakdown(),
                            difference.source().kind(),
                            difference.source().record(),
                            difference.stated().toPlainString(),
                            difference.posted().toPlainString())));
            out.println(words.of("command.verify.count", differences.size()));
            return ExitCodes.DIFFERENCES;
        }
    }

    private static String unionName(OpenBook open, Difference difference) {
        Organizations organizations = open.get(Organizations.class);
        return organizations
                .root()
                .flatMap(root -> organizations.find(Scope.operatorAt(root), difference.organization()))
                .map(Organization::name)
                .orElse("#" + difference.organization());
    }
}
