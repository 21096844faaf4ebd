package org.unionledger.frame;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of one language (界面文字), looked up by key in the modules' bundles. */
public final class Words {

    private final MessageSource messages;
    private final Locale locale;

    public Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * The text under {@code key}; {@code {0}} and so on stand for the arguments.
     *
     * @throws org.springframework.context.NoSuchMessageException if no bundle has the key
     */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Whether the reader reads Chinese; else English. */
    public boolean isChinese() {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** Of a thing that carries its own two names, the one in the reader's language. */
    public String either(String chinese, String english) {
        return isChinese() ? chinese : english;
    }

    public Locale locale() {
        return locale;
    }
}
