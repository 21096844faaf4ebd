package org.unionledger.command;

import picocli.CommandLine;

/** Makes the commands that need to start the application; the rest is made as picocli always does. */
final class CommandFactory implements CommandLine.IFactory {

    private final Class<?> application;
    private final CommandWords words;
    private final CommandLine.IFactory others = CommandLine.defaultFactory();

    CommandFactory(Class<?> application, CommandWords words) {
        this.application = application;
        this.words = words;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == ServeCommand.class) {
            return type.cast(new ServeCommand(application, words));
        }
        if (type == BookOption.class) {
            return type.cast(new BookOption(application));
        }
        return others.create(type);
    }
}
