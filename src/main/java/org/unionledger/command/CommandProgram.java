package org.unionledger.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** The commands on the jar: {@code java -jar union-ledger.jar COMMAND …}; without one it serves. */
public final class CommandProgram {

    private static final String DEFAULT_COMMAND = "serve";
    private static final Set<String> ABOUT_THE_PROGRAM = Set.of("-h", "--help", "-V", "--version");

    /** A machine set to no language counts as one that knows no Chinese, so its setting is followed on Windows alone. */
    private static final Charset CHARSET =
            System.getProperty("os.name", "").startsWith("Windows") ? Charset.defaultCharset() : StandardCharsets.UTF_8;

    /** What Java makes of an argument in Chinese on a machine that is set to no language. */
    private static final char UNREADABLE = '\uFFFD';

    private final Class<?> application;

    /** @param application what Spring starts, for a server and for a command alike */
    public CommandProgram(Class<?> application) {
        this.application = application;
    }

    /**
     * Runs a command to its end, or starts a server and returns while it runs.
     *
     * @return the exit code as listed in {@code docs/commands.md}
     */
    public int run(String... arguments) {
        PrintWriter results = new PrintWriter(new OutputStreamWriter(System.out, CHARSET), true);
        PrintWriter messages = new PrintWriter(new OutputStreamWriter(System.err, CHARSET), true);
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, CHARSET));
        System.setOut(System.err); // whatever else is printed, the log above all, stays out of the results
        return run(results, messages, arguments);
    }

    int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandWords words = CommandWords.ofThisMachine();
        CommandLine commandLine = new CommandLine(new UnionLedgerCommand(), new CommandFactory(application, words))
                .setResourceBundle(words.bundle())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures(words));
        if (Arrays.stream(arguments).anyMatch(argument -> argument.indexOf(UNREADABLE) >= 0)) {
            err.println(words.of("command.no-chinese"));
            return ExitCodes.USAGE;
        }
        return commandLine.execute(withCommand(arguments));
    }

    private static String[] withCommand(String... arguments) {
        boolean named =
                arguments.length > 0 && (!arguments[0].startsWith("-") || ABOUT_THE_PROGRAM.contains(arguments[0]));
        if (named) {
            return arguments;
        }
        List<String> served = new ArrayList<>(Arrays.asList(arguments));
        served.add(0, DEFAULT_COMMAND);
        return served.toArray(String[]::new);
    }
}
