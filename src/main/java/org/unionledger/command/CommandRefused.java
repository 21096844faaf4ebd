package org.unionledger.command;

/** The command cannot do what it is asked for; nothing was changed. Worded by {@link CommandWords} under its key. */
final class CommandRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    CommandRefused(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String words(CommandWords words) {
        return words.of(key, arguments);
    }
}
