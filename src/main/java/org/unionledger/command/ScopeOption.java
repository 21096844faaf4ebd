package org.unionledger.command;

import org.jspecify.annotations.Nullable;
import org.unionledger.access.Account;
import org.unionledger.access.Accounts;
import org.unionledger.access.Scope;
import org.unionledger.organization.Organizations;
import picocli.CommandLine.Option;

/** On whose behalf a command works. */
final class ScopeOption {

    @Option(names = "--account", paramLabel = "LOGIN")
    private @Nullable String account;

    /**
     * The scope of the account named; without one, all: whoever can read the data folder can do everything.
     *
     * @throws CommandRefused if the book has not been set up yet, or there is no such account
     */
    Scope in(OpenBook book) {
        String login = account;
        if (login == null) {
            return book.get(Organizations.class)
                    .root()
                    .map(Scope::operatorAt)
                    .orElseThrow(() -> new CommandRefused("command.empty-book"));
        }
        return book.get(Accounts.class)
                .find(login)
                .filter(found -> !found.disabled())
                .map(Account::scope)
                .orElseThrow(() -> new CommandRefused("command.no-account", login));
    }
}
