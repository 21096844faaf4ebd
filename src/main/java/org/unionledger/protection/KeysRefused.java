package org.unionledger.protection;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The program cannot start with the keys it found. The message says, in Chinese and in English, what to do. */
public final class KeysRefused extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;
    private static final int EXIT_CODE = 20;

    /** @param reason worded under {@code protection.refused.<reason>} */
    KeysRefused(@Nullable Throwable cause, String reason, Object... arguments) {
        super(
                in(Locale.CHINESE, reason, arguments) + System.lineSeparator() + in(Locale.ENGLISH, reason, arguments),
                cause);
    }

    private static String in(Locale language, String reason, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages.protection",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        return new MessageFormat(bundle.getString("protection.refused." + reason), language).format(arguments);
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
