package org.unionledger.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.unionledger.UnionLedgerApplication;

/** A command run in this JVM: what it ended with and what it wrote. */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new CommandProgram(UnionLedgerApplication.class)
                .run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
