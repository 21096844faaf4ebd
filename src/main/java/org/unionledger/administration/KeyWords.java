package org.unionledger.administration;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.frame.PlainWords;
import org.unionledger.frame.RecordWords;

/** What was done to the keys that seal personal data, in the reader's words. */
@Configuration(proxyBeanMethods = false)
class KeyWords {

    @Bean
    RecordWords wordsOfKeys() {
        return PlainWords.of(
                        "sealing-key", "administration.keys", "administration.key.", Right.READ_AUDIT_LOG, "key-added")
                .values(value -> value.toUpperCase(Locale.ROOT));
    }
}
