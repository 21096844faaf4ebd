package org.unionledger.command;

import org.springframework.context.ConfigurableApplicationContext;
import org.unionledger.access.Scope;
import org.unionledger.organization.Organization;
import org.unionledger.organization.Organizations;

/** The book while a command works on it. */
final class OpenBook implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    OpenBook(ConfigurableApplicationContext context) {
        this.context = context;
    }

    <T> T get(Class<T> service) {
        return context.getBean(service);
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
