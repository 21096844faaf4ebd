package org.unionledger.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.unionledger.access.Role;
import org.unionledger.administration.SetupCode;
import org.unionledger.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the server and returns while it runs. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private final Class<?> application;
    private final CommandWords words;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable String data;

    @Option(names = "--port", paramLabel = "PORT")
    private @Nullable Integer port;

    @Option(names = "--demo")
    private boolean demo;

    @Spec
    private CommandSpec spec;

    ServeCommand(Class<?> application, CommandWords words) {
        this.application = application;
        this.words = words;
    }

    @Override
    public Integer call() {
        ApplicationContext context =
                new SpringApplicationBuilder(application).run(settings().toArray(String[]::new));
        if (demo) {
            load(context.getBean(Demo.class));
        }
        tellWhere(context);
        tellDemo(context.getBean(Demo.class));
        return ExitCodes.DONE;
    }

    private void load(Demo book) {
        PrintWriter out = spec.commandLine().getOut();
        if (book.isPossible()) {
            out.println(words.of("command.serve.demo-loading"));
            book.load();
        } else if (!book.isLoaded()) {
            out.println(words.of("command.serve.demo-not-empty"));
        }
    }

    private void tellDemo(Demo book) {
        PrintWriter out = spec.commandLine().getOut();
        if (book.isLoaded()) {
            out.println(words.of("command.serve.demo", Demo.PASSWORD));
            book.accounts()
                    .forEach(account -> out.println(words.of(
                            "command.serve.demo-account", account.login(), roles(account.roles()), account.place())));
        }
    }

    private String roles(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> words.of("access.role." + role.code()))
                .collect(Collectors.joining(" "));
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>();
        if (data != null) {
            settings.add("--union-ledger.data=" + data);
        }
        if (port != null) {
            settings.add("--server.port=" + port);
        }
        return settings;
    }

    private void tellWhere(ApplicationContext context) {
        String address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        PrintWriter out = spec.commandLine().getOut();
        SetupCode setup = context.getBean(SetupCode.class);
        if (setup.isNeeded()) {
            out.println(words.of("command.serve.new-book", address + setup.path()));
        } else {
            out.println(words.of("command.serve.ready", address + "/"));
        }
    }
}
