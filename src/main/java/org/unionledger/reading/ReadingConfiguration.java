package org.unionledger.reading;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader as a part of the application; the command line makes its own, as it needs no book. */
@Configuration
class ReadingConfiguration {

    private static final String SAMPLE = "工会工作总结\n今年新建工会12家，發展會員340人，其中女会员150人，占44.1%。\n";

    @Bean
    Reader reader() {
        return Reader.shipped();
    }

    /** Reads a line at start, beside everything else, so that the first page of a user does not wait for words and tables to be loaded. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> firstReading(Reader reader) {
        return ready -> {
            Thread loading = new Thread(() -> reader.read(SAMPLE.getBytes(StandardCharsets.UTF_8)), "first-reading");
            loading.setDaemon(true);
            loading.setPriority(Thread.MIN_PRIORITY);
            loading.start();
        };
    }
}
