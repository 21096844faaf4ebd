package org.unionledger.plan.notice;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.unionledger.frame.Refused;

/**
 * Tells other programs what was written down for them, each by a POST of JSON that is signed with the secret they share. An answer of
 * 2xx is enough; anything else, or none, is tried again with growing pauses and given up behind the last. What was answered and then not
 * noted because the program was killed is told once more: receivers know it by its number.
 */
@Component
class Deliveries {

    private static final int MOST_AT_ONCE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final WebhookRepository repository;
    private final Target target;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Deliveries(WebhookRepository repository, Target target, Clock clock) {
        this.repository = repository;
        this.target = target;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT20S")
    void deliver() {
        int told = 0;
        Optional<WebhookRepository.Due> due = next();
        while (due.isPresent() && told++ < MOST_AT_ONCE) {
            deliver(due.get());
            due = next();
        }
    }

    private Optional<WebhookRepository.Due> next() {
        Instant now = clock.instant();
        return repository.claim(now, now.plus(PAUSES.get(0)));
    }

    private void deliver(WebhookRepository.Due due) {
        try {
            HttpResponse<Void> answer = client.send(request(due), HttpResponse.BodyHandlers.discarding());
            boolean taken = answer.statusCode() / 100 == 2;
            end(due, taken, answer.statusCode(), taken ? "" : "status");
        } catch (Refused refused) {
            end(due, false, null, refused.problems().get(0).code());
        } catch (IOException unreachable) {
            end(due, false, null, unreachable.getClass().getSimpleName());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            end(due, false, null, "interrupted");
        }
    }

    private void end(WebhookRepository.Due due, boolean taken, @Nullable Integer status, String problem) {
        Instant now = clock.instant();
        boolean again = !taken && due.tries() <= PAUSES.size();
        repository.end(
                due.id(),
                taken ? "delivered" : again ? "waiting" : "failed",
                status,
                problem,
                again ? now.plus(PAUSES.get(due.tries() - 1)) : now);
    }

    private HttpRequest request(WebhookRepository.Due due) {
        String stamp = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(target.require(due.address()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Union-Ledger-Event", due.event())
                .header("X-Union-Ledger-Delivery", Long.toString(due.id()))
                .header("X-Union-Ledger-Timestamp", stamp)
                .header("X-Union-Ledger-Signature", "sha256=" + signature(due.secret(), stamp + "." + due.body()))
                .POST(HttpRequest.BodyPublishers.ofString(due.body()))
                .build();
    }

    /** HMAC-SHA-256 in hex, over the time stamp, a dot and the body, so that an old request is not told again by somebody else. */
    static String signature(String secret, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
