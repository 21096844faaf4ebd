package org.unionledger.reading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader as a part of the application; the command line makes its own, as it needs no book. */
@Configuration
class ReadingConfiguration {

    @Bean
    Reader reader() {
        return Reader.shipped();
    }
}
