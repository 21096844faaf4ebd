package org.unionledger.exchange;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.unionledger.exchange.sheet.UnreadableFile;
import org.unionledger.exchange.value.Reason;

/**
 * The words of this module in Chinese, for what is kept with an import or written into a file: a problem is worded once,
 * for the person who keeps the ledger, whoever looks at it later.
 */
final class ChineseWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "messages.exchange",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private ChineseWords() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.CHINA).format(arguments);
    }

    static String of(Reason reason) {
        return of(
                "exchange.value." + reason.code(),
                reason.arguments().stream().map(Object::toString).toArray());
    }

    static String of(UnreadableFile file) {
        return of(
                "exchange.file." + file.reason().code(),
                file.arguments().stream().map(Object::toString).toArray());
    }
}
