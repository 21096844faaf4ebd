import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Opens pages as several people do at the same time, each signed in like a browser: {@code ADDRESS SECONDS PASSWORD PAGES
 * LOGIN…}. First unmeasured until the server is warm, then the lists alone, then all pages mixed. Prints for each page how
 * often it was opened, in how many milliseconds, and how many times as long as the baseline: the sign-in page, opened in
 * turn with the others, which reads no records. Ends with 1 if a page did not answer 200.
 *
 * <p>{@code -Dwarm=SECONDS} of the warm-up; {@code -Dthink=MILLISECONDS} that each user waits between pages, on average:
 * none, unless told, so that the server always has as many pages to make as there are users.
 */
public class PageLoad {

    private static final Pattern CSRF = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?&;]after=[^\"]*)\"");
    private static final Page BASELINE = new Page("lists", "baseline: sign-in page", "/sign-in", false);
    private static final String LISTS = "lists";

    /** @param next whether the page after this one of the list is meant */
    private record Page(String group, String name, String path, boolean next) {

        static List<Page> read(String file) throws IOException {
            List<Page> pages = new ArrayList<>();
            String group = "";
            for (String line : Files.readAllLines(Path.of(file))) {
                if (line.startsWith("[")) {
                    group = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    pages.add(read(group, line));
                }
            }
            return pages;
        }

        private static Page read(String group, String line) {
            String lastYear = String.valueOf(Year.now().getValue() - 1);
            boolean next = line.endsWith(" +next");
            String first = next ? line.substring(0, line.length() - " +next".length()) : line;
            int space = first.lastIndexOf(' ');
            return new Page(group, first.substring(0, space), first.substring(space + 1).replace("{last-year}", lastYear), next);
        }
    }

    /** What was measured, in microseconds by page, and what was answered instead of 200. */
    private static final class Measured {
        final Map<Page, List<Long>> micros = new ConcurrentHashMap<>();
        final Map<String, Integer> failures = new ConcurrentHashMap<>();

        void add(Page page, long time, int status) {
            if (status == 200) {
                micros.computeIfAbsent(page, each -> Collections.synchronizedList(new ArrayList<>())).add(time);
            } else {
                failures.merge(page.name() + " answered " + status, 1, Integer::sum);
            }
        }
    }

    private static final class User {
        private final String address;
        private final Map<Page, String> paths = new HashMap<>();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .version(HttpClient.Version.HTTP_1_1)
                .build();

        User(String address) {
            this.address = address;
        }

        HttpResponse<String> get(String path) throws Exception {
            String ascii = URI.create(address + path).toASCIIString();
            return client.send(HttpRequest.newBuilder(URI.create(ascii)).build(), HttpResponse.BodyHandlers.ofString());
        }

        void signIn(String login, String password) throws Exception {
            Matcher csrf = CSRF.matcher(get("/sign-in").body());
            if (!csrf.find()) {
                throw new IllegalStateException("No form on the sign-in page");
            }
            String form = field(csrf.group(1), csrf.group(2)) + "&" + field("login", login) + "&" + field("password", password);
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            client.send(request, HttpResponse.BodyHandlers.discarding());
            if (get("/").statusCode() != 200) {
                throw new IllegalStateException("Cannot sign in as " + login);
            }
        }

        private static String field(String name, String value) {
            return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        /** Where each page is for this user; a list that is too short has no next page. */
        void find(List<Page> pages) throws Exception {
            for (Page page : pages) {
                if (!page.next()) {
                    paths.put(page, page.path());
                    continue;
                }
                Matcher next = NEXT.matcher(get(page.path()).body());
                if (next.find()) {
                    paths.put(page, next.group(1).replace("&amp;", "&"));
                }
            }
        }

        void open(Page page, Measured measured) throws Exception {
            String path = paths.get(page);
            if (path != null) {
                long begin = System.nanoTime();
                int status = get(path).statusCode();
                measured.add(page, (System.nanoTime() - begin) / 1_000, status);
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        String address = arguments[0];
        long seconds = Long.parseLong(arguments[1]);
        List<Page> pages = Page.read(arguments[3]);
        List<String> logins = Arrays.asList(arguments).subList(4, arguments.length);
        List<User> users = new ArrayList<>();
        for (String login : logins) {
            User user = new User(address);
            user.signIn(login, arguments[2]);
            users.add(user);
        }
        pages.add(0, BASELINE);
        all(users, user -> user.find(pages));
        long warm = Long.getLong("warm", 30);
        long think = Long.getLong("think", 0);
        load(users, pages, warm, think);
        System.out.printf("%d users, %s, warmed up for %d s%n", users.size(), think == 0 ? "no pause between pages" : think + " ms between pages", warm);
        List<Page> lists = pages.stream().filter(page -> page.group().equals(LISTS)).toList();
        boolean onlyBaseline = lists.size() == 1;
        boolean allAnswered = (onlyBaseline || print("lists alone", load(users, lists, seconds, think), lists, seconds))
                & print("all pages mixed", load(users, pages, seconds, think), pages, seconds);
        System.exit(allAnswered ? 0 : 1);
    }

    /** Every user opens the pages again and again, each time in another order. */
    private static Measured load(List<User> users, List<Page> pages, long seconds, long think) throws Exception {
        Measured measured = new Measured();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        all(users, user -> {
            List<Page> turn = new ArrayList<>(pages);
            Random order = new Random(users.indexOf(user));
            while (System.nanoTime() < end) {
                Collections.shuffle(turn, order);
                for (Page page : turn) {
                    if (System.nanoTime() < end) {
                        user.open(page, measured);
                        Thread.sleep(think == 0 ? 0 : order.nextLong(2 * think));
                    }
                }
            }
        });
        return measured;
    }

    private interface Doing {
        void by(User user) throws Exception;
    }

    private static void all(List<User> users, Doing doing) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(users.size());
        List<Callable<Void>> tasks = users.stream()
                .map(user -> (Callable<Void>) () -> {
                    doing.by(user);
                    return null;
                })
                .toList();
        for (Future<Void> done : threads.invokeAll(tasks)) {
            done.get();
        }
        threads.shutdown();
    }

    /** Returns whether every page answered. */
    private static boolean print(String title, Measured measured, List<Page> pages, long seconds) {
        long[] every = sorted(measured.micros.entrySet().stream()
                .filter(page -> page.getKey() != BASELINE)
                .flatMap(page -> page.getValue().stream()));
        long[] baseline = times(BASELINE, measured);
        System.out.printf("%n%s: %.0f pages/s%n", title, (every.length + baseline.length) / (double) seconds);
        System.out.printf("%-26s %7s %8s %8s %8s %8s %8s%n", "milliseconds", "opened", "p50", "p95", "p99", "max", "x p95");
        pages.forEach(page -> print(page.name(), times(page, measured), baseline));
        print("all but the baseline", every, baseline);
        new TreeMap<>(measured.failures).forEach((what, times) -> System.out.println(what + ", " + times + " times"));
        return measured.failures.isEmpty();
    }

    private static void print(String name, long[] sorted, long[] baseline) {
        if (sorted.length > 0 && baseline.length > 0) {
            System.out.printf("%-26s %7d %8.1f %8.1f %8.1f %8.1f %8.1f%n", name, sorted.length, at(sorted, 50), at(sorted, 95), at(sorted, 99), at(sorted, 100), at(sorted, 95) / at(baseline, 95));
        }
    }

    private static long[] times(Page page, Measured measured) {
        return sorted(measured.micros.getOrDefault(page, List.of()).stream());
    }

    private static long[] sorted(Stream<Long> times) {
        return times.mapToLong(Long::longValue).sorted().toArray();
    }

    private static double at(long[] sorted, int percent) {
        int place = Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1);
        return sorted[place] / 1000.0;
    }
}
