package org.unionledger.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens pages as somebody who has signed in. */
final class BenchBrowser {

    private static final Pattern CSRF = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");

    private static final String BOUNDARY = "bench-0123456789";

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    BenchBrowser(String address) {
        this.address = address;
    }

    /** A page that answered 200, and how long it took. */
    record Opened(String body, double millis) {
        int bytes() {
            return body.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    Opened open(String path) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + path)).build());
        double millis = (System.nanoTime() - begin) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return new Opened(answer.body(), millis);
    }

    /** Writes what an address answers into a file, as it comes. */
    void save(String path, Path file) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        HttpResponse<Path> answer = send(request, HttpResponse.BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
    }

    void signIn(String login, String password) {
        Matcher csrf = csrfOf("/sign-in");
        String form = field(csrf.group(1), csrf.group(2)) + "&" + field("login", login) + "&" + field("password", password);
        send(HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        open("/organizations/picker");
    }

    /** Sends the form of a page whose fields are all hidden. @return where it leads to */
    String confirm(String page, String action) {
        Matcher csrf = csrfOf(page);
        return sent(HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(field(csrf.group(1), csrf.group(2))))
                .build());
    }

    /** Sends a file with the form of a page for imports. @param as the book it is for @return where it leads to */
    String upload(String page, String action, Path file, String as) throws IOException {
        Matcher csrf = csrfOf(page);
        String fields = part(csrf.group(1), csrf.group(2)) + part("as", as) + part("createPlaces", "true")
                + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName() + "\"\r\n\r\n";
        return sent(HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(fields),
                        HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
                .build());
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private Matcher csrfOf(String page) {
        Matcher csrf = CSRF.matcher(open(page).body());
        if (!csrf.find()) {
            throw new IllegalStateException("No form on " + page);
        }
        return csrf;
    }

    private String sent(HttpRequest form) {
        HttpResponse<String> answer = send(form);
        return URI.create(address)
                .resolve(answer.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(
                        form.uri() + " answered " + answer.statusCode())))
                .getPath();
    }

    static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException failure) {
            throw new IllegalStateException("No answer from " + request.uri(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while asking " + request.uri(), stopped);
        }
    }
}
