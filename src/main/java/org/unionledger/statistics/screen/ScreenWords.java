package org.unionledger.statistics.screen;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.frame.PlainWords;
import org.unionledger.frame.RecordWords;

/** What was done to screens, in the reader's words. */
@Configuration(proxyBeanMethods = false)
class ScreenWords {

    @Bean
    RecordWords wordsOfScreens() {
        return PlainWords.of(
                        Screens.KIND,
                        "statistics.screens",
                        "statistics.screen.",
                        Right.READ_FIGURES,
                        "created",
                        "changed",
                        "voided",
                        "screen-opened",
                        "screen-closed")
                .at(record -> "/screens/" + record);
    }
}
