package org.unionledger.frame;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/**
 * The texts of all modules together, so that one is found at once: a page asks for some hundred, and asking bundle after
 * bundle for each took a tenth of its time. Whoever reads no English reads Chinese.
 */
final class BundledWords extends AbstractMessageSource {

    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();
    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    void addChinese(Properties bundle) {
        bundle.stringPropertyNames().forEach(key -> chinese.putIfAbsent(key, bundle.getProperty(key)));
    }

    void addEnglish(Properties bundle) {
        bundle.stringPropertyNames().forEach(key -> english.putIfAbsent(key, bundle.getProperty(key)));
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String key, Locale locale) {
        String inEnglish = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english.get(key) : null;
        return inEnglish == null ? chinese.get(key) : inEnglish;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String key, Locale locale) {
        String text = resolveCodeWithoutArguments(key, locale);
        return text == null
                ? null
                : formats.computeIfAbsent(locale, language -> new ConcurrentHashMap<>())
                        .computeIfAbsent(key, asked -> createMessageFormat(text, locale));
    }
}
