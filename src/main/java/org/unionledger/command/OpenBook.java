package org.unionledger.command;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.unionledger.access.Account;
import org.unionledger.access.Accounts;
import org.unionledger.access.Scope;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** The book while a command works on it. */
final class OpenBook implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final @Nullable String login;

    /** @param login of the account whose scope limits the command; null for whoever may read the data folder */
    OpenBook(ConfigurableApplicationContext context, @Nullable String login) {
        this.context = context;
        this.login = login;
    }

    <T> T get(Class<T> service) {
        return context.getBean(service);
    }

    /**
     * On whose behalf the command works.
     *
     * @throws CommandRefused if the book has not been set up yet, or there is no such account
     */
    Scope scope() {
        if (login == null) {
            return get(Organizations.class)
                    .root()
                    .map(Scope::operatorAt)
                    .orElseThrow(() -> new CommandRefused("command.empty-book"));
        }
        return get(Accounts.class)
                .find(login)
                .filter(account -> !account.disabled())
                .map(Account::scope)
                .orElseThrow(() -> new CommandRefused("command.no-account", login));
    }

    /** @throws CommandRefused if there is no union of that name, or it lies elsewhere */
    Organization union(Scope scope, String name) {
        return get(Organizations.class)
                .named(scope, name)
                .orElseThrow(() -> new CommandRefused("command.no-union", name));
    }

    @Override
    public void close() {
        context.close();
    }
}
