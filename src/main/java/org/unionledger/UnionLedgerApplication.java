package org.unionledger;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.unionledger.command.CommandProgram;

/** Union Ledger (工会一本账). */
@SpringBootApplication
public class UnionLedgerApplication {

    public static void main(String[] args) {
        int exitCode = new CommandProgram(UnionLedgerApplication.class).run(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
        // a server runs on in its own threads; after any other command there are none left
    }
}
