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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

/**
 * Opens pages as several people do at the same time, each signed in like a browser: {@code ADDRESS SECONDS PASSWORD PAGES
 * LOGIN…}. Prints for each page how often it was opened and in how many milliseconds; the sign-in page, which reads no
 * records, is the baseline. Ends with 1 if a page did not answer 200.
 */
public class PageLoad {

    private static final Pattern CSRF = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
    private static final Page BASELINE = new Page("baseline: sign-in page", "/sign-in");
    private static final int WARM_UP_ROUNDS = 5;

    private record Page(String name, String path) {

        static List<Page> read(String file) throws IOException {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new Page(line.substring(0, line.lastIndexOf(' ')), line.substring(line.lastIndexOf(' ') + 1)))
                    .toList();
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

        void open(Page page, Measured measured) throws Exception {
            long begin = System.nanoTime();
            int status = get(page.path()).statusCode();
            measured.add(page, (System.nanoTime() - begin) / 1_000, status);
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
        all(users, user -> {
            for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                for (Page page : pages) {
                    user.get(page.path());
                }
            }
        });
        Measured measured = new Measured();
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        all(users, user -> {
            List<Page> turn = new ArrayList<>(pages);
            turn.add(BASELINE);
            Random order = new Random(users.indexOf(user));
            while (System.nanoTime() < end) {
                Collections.shuffle(turn, order);
                for (Page page : turn) {
                    user.open(page, measured);
                }
            }
        });
        print(measured, pages, (System.nanoTime() - begin) / 1e9, users.size());
        System.exit(measured.failures.isEmpty() ? 0 : 1);
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

    private static void print(Measured measured, List<Page> pages, double seconds, int users) {
        long opened = measured.micros.values().stream().mapToLong(List::size).sum();
        System.out.printf("%d users, %d pages in %.1f s: %.0f pages/s%n%n", users, opened, seconds, opened / seconds);
        System.out.printf("%-26s %7s %8s %8s %8s %8s%n", "milliseconds", "opened", "p50", "p95", "p99", "max");
        print(BASELINE, measured);
        pages.forEach(page -> print(page, measured));
        new TreeMap<>(measured.failures).forEach((what, times) -> System.out.println(what + ", " + times + " times"));
    }

    private static void print(Page page, Measured measured) {
        long[] sorted = measured.micros.getOrDefault(page, List.of()).stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length > 0) {
            System.out.printf("%-26s %7d %8.1f %8.1f %8.1f %8.1f%n", page.name(), sorted.length, at(sorted, 50), at(sorted, 95), at(sorted, 99), at(sorted, 100));
        }
    }

    private static double at(long[] sorted, int percent) {
        int place = Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1);
        return sorted[place] / 1000.0;
    }
}
