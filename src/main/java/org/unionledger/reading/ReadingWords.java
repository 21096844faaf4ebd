package org.unionledger.reading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.frame.PlainWords;
import org.unionledger.frame.RecordWords;

/** What was done to kept readings, in the reader's words. */
@Configuration(proxyBeanMethods = false)
class ReadingWords {

    @Bean
    RecordWords wordsOfReadings() {
        return PlainWords.of(
                        Readings.KIND,
                        "reading.kept.one",
                        "reading.kept.",
                        Right.COMPOSE_SUMMARIES,
                        "created",
                        "reading-deleted")
                .at(record -> "/readings/" + record);
    }
}
