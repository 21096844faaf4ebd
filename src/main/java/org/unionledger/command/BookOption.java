package org.unionledger.command;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Option;

/** Which book a command works on. */
final class BookOption {

    private final Class<?> application;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable String data;

    BookOption(Class<?> application) {
        this.application = application;
    }

    /**
     * Starts as much of the application as the command asks for, without pages. Beside a running server it uses that
     * server's database.
     */
    OpenBook open() {
        return new OpenBook(new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(settings().toArray(String[]::new)));
    }

    private List<String> settings() {
        Stream<String> quiet = Stream.of(
                "--union-ledger.usage=command",
                "--logging.level.root=warn",
                "--spring.datasource.hikari.minimum-idle=1");
        Stream<String> folder = data == null ? Stream.empty() : Stream.of("--union-ledger.data=" + data);
        return Stream.concat(quiet, folder).toList();
    }
}
