package org.unionledger.summary.studio;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionledger.access.Right;
import org.unionledger.frame.PlainWords;
import org.unionledger.frame.RecordWords;

/** What was done to a union's own outlines, in the reader's words. */
@Configuration(proxyBeanMethods = false)
class OutlineWords {

    @Bean
    RecordWords wordsOfOutlines() {
        return PlainWords.of(
                        Studio.SUBJECT,
                        "summary.studio.title",
                        "summary.studio.audit.field.",
                        Right.WRITE_OUTLINES,
                        "adopted",
                        "withdrawn")
                .at(record -> "/outlines")
                .done("summary.studio.audit.");
    }
}
