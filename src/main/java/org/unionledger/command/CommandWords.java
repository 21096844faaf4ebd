package org.unionledger.command;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.unionledger.frame.Problem;

/** The words of the commands: Chinese, unless this machine is set to English. */
final class CommandWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    private final Locale language;

    CommandWords(Locale language) {
        this.language = language;
    }

    /** A machine set to no language at all (C, POSIX) counts as Chinese, although Java calls it English. */
    static CommandWords ofThisMachine() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        String language = windows
                ? Locale.getDefault().getLanguage()
                : Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> Objects.requireNonNullElse(System.getenv(name), ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("");
        return new CommandWords(language.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE);
    }

    ResourceBundle bundle() {
        return bundle("command");
    }

    /** The text of a key in the bundle that the key's first word names; arguments stand as they are, without grouping. */
    String of(String key, Object... arguments) {
        String module = key.substring(0, key.indexOf('.'));
        String text = bundle(module).getString(key);
        Object[] asText = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(text, language).format(asText);
    }

    /** Why something is refused. */
    String of(Problem problem) {
        return problem instanceof Problem.Worded worded
                ? of(worded.code(), worded.arguments().toArray())
                : problem.code();
    }

    private ResourceBundle bundle(String module) {
        return ResourceBundle.getBundle("messages." + module, language, NO_FALLBACK);
    }
}
