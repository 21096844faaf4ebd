package org.unionledger.command;

import java.io.PrintWriter;
import org.unionledger.access.Scope;
import org.unionledger.organization.Organization;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A union of a book, and on whose behalf a command works on it. */
final class UnionWork {

    @Mixin
    private BookOption book;

    @Mixin
    private ScopeOption onBehalf;

    @Option(names = "--union", required = true, paramLabel = "NAME")
    private String union;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** What a command does while the book is open; answers with the command's exit code. */
    interface Task<E extends Exception> {
        int run(OpenBook book, Scope scope, Organization union, PrintWriter out) throws E;
    }

    /** @throws CommandRefused if there is no such account, or it sees no such union */
    <E extends Exception> int run(Task<E> task) throws E {
        try (OpenBook open = book.open()) {
            Scope scope = onBehalf.in(open);
            return task.run(
                    open, scope, open.union(scope, union), spec.commandLine().getOut());
        }
    }
}
