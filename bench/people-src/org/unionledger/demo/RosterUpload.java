package org.unionledger.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uploads files on the page 导入 of a running program, as an officer does, and books them: how long until all of it is booked. */
public final class RosterUpload {

    private static final long BETWEEN_LOOKS_NANOS = 200_000_000;

    private final BenchBrowser browser;

    private RosterUpload(BenchBrowser browser) {
        this.browser = browser;
    }

    /**
     * Prints a line for each file: its book, how many rows it has, the seconds of reading and of booking them.
     *
     * @param arguments the address, who signs in, and each book with its file, as {@code members=members.xlsx}
     * @throws IllegalStateException if not every row was booked
     */
    public static void main(String... arguments) throws IOException {
        BenchBrowser browser = new BenchBrowser(arguments[0]);
        browser.signIn(arguments[1], BenchFilling.PASSWORD);
        RosterUpload upload = new RosterUpload(browser);
        for (String argument : List.of(arguments).subList(2, arguments.length)) {
            String[] file = argument.split("=", 2);
            upload.book(file[0], Path.of(file[1]));
        }
    }

    private void book(String as, Path file) throws IOException {
        long begin = System.nanoTime();
        String page = browser.upload("/imports/new", "/imports", file, as);
        waitFor(page, "/booking");
        long read = System.nanoTime();
        browser.confirm(page, page + "/booking");
        String shown = waitFor(page, "/undoing");
        long booked = System.nanoTime();
        if (!count("rows", shown).equals(count("booked", shown))) {
            throw new IllegalStateException("Not every row of " + file + " was booked");
        }
        System.out.printf("%s %s %.1f %.1f%n", as, count("rows", shown), (read - begin) / 1e9, (booked - read) / 1e9);
    }

    private static String count(String what, String page) {
        Matcher count = Pattern.compile("data-" + what + "=\"([0-9]+)\"").matcher(page);
        if (!count.find()) {
            throw new IllegalStateException("The page tells no " + what);
        }
        return count.group(1);
    }

    /** @param step whose form the page shows once the step before it is over */
    private String waitFor(String page, String step) {
        String body = browser.open(page).body();
        while (!body.contains("action=\"" + page + step + "\"")) {
            if (!body.contains("action=\"/jobs/")) {
                throw new IllegalStateException(page + " ended without " + step);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            body = browser.open(page).body();
        }
        return body;
    }
}
