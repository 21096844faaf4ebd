package org.unionledger.database;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said before there is a page or a signed-in reader: always in Chinese and in English, a line each. */
final class Words {

    private static final String BUNDLE = "messages.database";

    private Words() {}

    static String inBothLanguages(String key, Object... arguments) {
        return in(Locale.CHINESE, key, arguments) + System.lineSeparator() + in(Locale.ENGLISH, key, arguments);
    }

    private static String in(Locale language, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        // as text, so that a port or a process number gets no thousands separator
        Object[] asText = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), language).format(asText);
    }
}
