package org.unionledger.plan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.unionledger.access.Role.MEMBER;
import static org.unionledger.access.Role.STREET_OFFICER;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Accounts;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditEntry;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.codes.OrganizationId;
import org.unionledger.duty.Duties;
import org.unionledger.frame.Refused;
import org.unionledger.frame.Secrets;
import org.unionledger.frame.Words;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.plan.NewItem;
import org.unionledger.plan.PlanItem;
import org.unionledger.plan.Plans;
import org.unionledger.plan.Tasks;
import org.unionledger.protection.Protection;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;

/** Feeds read as calendars do, letters through a real mail server, deliveries to a real web server, both on this machine. */
@LedgerTest
@Transactional
class NoticesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 7);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Accounts accounts;

    @Autowired
    Plans plans;

    @Autowired
    Tasks tasks;

    @Autowired
    Duties duties;

    @Autowired
    AuditLog audit;

    @Autowired
    Protection protection;

    @Autowired
    MessageSource messages;

    @Autowired
    SubscriptionRepository subscriptions;

    @Autowired
    WebhookRepository webhooks;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<Map<String, String>> told = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private int answer = 200;

    private Scope street;
    private Scope elsewhere;
    private PlanItem item;

    @BeforeEach
    void aStreetAndItsSurroundings() throws IOException {
        post.start();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(Map.of(
                    "body",
                    body,
                    "stamp",
                    exchange.getRequestHeaders().getFirst("X-Union-Ledger-Timestamp"),
                    "delivery",
                    exchange.getRequestHeaders().getFirst("X-Union-Ledger-Delivery"),
                    "signature",
                    exchange.getRequestHeaders().getFirst("X-Union-Ledger-Signature")));
            exchange.getResponseHeaders().add("Location", "/hook");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
        Scope district = Scope.operatorAt(
                organizations.foundRoot("海滨区总工会", OrganizationKind.DISTRICT).id());
        street = as.scope(STREET_OFFICER, found(district, "青山街道总工会"));
        elsewhere = as.scope(STREET_OFFICER, found(district, "绿水街道总工会"));
        item = plans.add(
                street, street.place(), new NewItem(LocalDate.now(SHANGHAI), PlanItem.OF_THE_YEAR, "三八节活动", "李敏"));
        tasks.assign(street, item.id(), street.login(), 3);
    }

    private OrganizationId found(Scope scope, String name) {
        return organizations
                .found(scope, scope.place(), Founding.of(name, OrganizationKind.STREET))
                .id();
    }

    @AfterEach
    void end() {
        post.stop();
        receiver.stop(0);
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, SHANGHAI);
    }

    private static Instant morning(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(SHANGHAI).toInstant();
    }

    // --- feed

    private String feedAddress() {
        MvcTestResult made = mvc.post()
                .uri("/reminders/feed")
                .with(as.a(STREET_OFFICER, street.place()))
                .with(csrf())
                .exchange();
        assertThat(made).hasStatus(302);
        String address = (String) made.getMvcResult().getFlashMap().get("address");
        return address.substring(address.indexOf("/feeds/"));
    }

    @Test
    void a_calendar_reads_the_feed_without_signing_in_and_is_told_nobodys_name() {
        assertThat(mvc.get().uri(feedAddress()))
                .hasStatusOk()
                .hasContentType("text/calendar;charset=UTF-8")
                .bodyText()
                .contains("BEGIN:VCALENDAR", "SUMMARY:三八节活动", "UID:item-" + item.id() + "-", "CATEGORIES:周期性工作")
                .doesNotContain("李敏");
    }

    @Test
    void the_ids_of_events_stay_while_the_address_is_made_anew_and_the_old_one_opens_nothing() {
        String first = feedAddress();
        String uid = uid(first);
        String second = feedAddress();

        assertThat(uid(second)).isEqualTo(uid);
        assertThat(mvc.get().uri(first)).hasStatus(404);
        assertThat(mvc.post()
                        .uri("/reminders/feed/ending")
                        .with(as.a(STREET_OFFICER, street.place()))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(mvc.get().uri(second)).hasStatus(404);
        assertThat(audit.history(new Subject(Feeds.KIND, street.account(), street.place())))
                .extracting(AuditEntry::action)
                .containsExactly("feed-revoked", "feed-made", "feed-made");
    }

    private String uid(String address) {
        String calendar = new String(
                mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return calendar.replaceFirst("(?s).*(UID:item-" + item.id() + "[^\r]*).*", "$1");
    }

    @Test
    void the_address_is_kept_as_a_hash_and_opens_nothing_once_the_account_is_disabled() {
        String address = feedAddress();
        String secret = address.substring("/feeds/".length(), address.length() - ".ics".length());

        assertThat(secret).hasSize(43);
        assertThat(jdbc.sql("select count(*) from plan.feed where token_hash = :hash")
                        .param("hash", Secrets.hash(secret))
                        .query(Long.class)
                        .single())
                .isOne();
        jdbc.sql("update access.account set disabled = true where id = :id")
                .param("id", street.account())
                .update();
        assertThat(mvc.get().uri(address)).hasStatus(404);
    }

    @Test
    void who_asks_too_often_is_not_answered() {
        Clock clock = at(morning(DAY, 8));
        RateLimit limit = new RateLimit(2, clock);

        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isFalse();
        assertThat(limit.allows("b")).isTrue();
    }

    // --- letters

    private JavaMailSender sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(post.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }

    private Letters letters(JavaMailSender... senders) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (JavaMailSender each : senders) {
            beans.addBean("sender", each);
        }
        return new Letters(beans.getBeanProvider(JavaMailSender.class), "ledger@example.org");
    }

    private Subscriptions asking(Instant now) {
        return new Subscriptions(subscriptions, letters(sender()), protection, audit, at(now));
    }

    private Words chinese() {
        return new Words(messages, Locale.SIMPLIFIED_CHINESE);
    }

    private String lastLetter() {
        var letters = post.getReceivedMessages();
        return GreenMailUtil.getBody(letters[letters.length - 1]);
    }

    private String decoded() throws Exception {
        var letters = post.getReceivedMessages();
        return letters[letters.length - 1].getContent().toString();
    }

    private void subscribed(Instant now) throws Exception {
        asking(now).ask(street, "limin@example.org", chinese());
        String code = decoded().replaceFirst("(?s).*确认码：(\\w{8}).*", "$1");
        asking(now).confirm(street, " " + code.toUpperCase(Locale.ROOT) + " ");
    }

    private Digests digests(Instant now, JavaMailSender... senders) {
        return new Digests(
                subscriptions,
                letters(senders),
                new DigestText(tasks, duties, "https://ledger.example.org"),
                accounts,
                messages,
                at(now),
                7);
    }

    @Test
    void letters_come_once_the_code_sent_to_the_address_was_given_back() throws Exception {
        LocalDate today = LocalDate.now(SHANGHAI);
        asking(morning(today, 8)).ask(street, "limin@example.org", chinese());
        digests(morning(today, 9), sender()).send();
        assertThat(post.getReceivedMessages()).as("the code only").hasSize(1);

        subscribed(morning(today, 8));
        digests(morning(today, 9), sender()).send();

        assertThat(post.getReceivedMessages()).hasSize(3);
        assertThat(post.getReceivedMessages()[2].getSubject()).isEqualTo("工会一本账：" + today + "待办提醒");
        assertThat(decoded()).contains("交给您的任务", "三八节活动", "https://ledger.example.org");
    }

    @Test
    void there_is_one_letter_a_day_and_none_before_its_hour() throws Exception {
        LocalDate today = LocalDate.now(SHANGHAI);
        subscribed(morning(today, 5));

        digests(morning(today, 6), sender()).send();
        assertThat(post.getReceivedMessages()).hasSize(1);
        digests(morning(today, 7), sender()).send();
        digests(morning(today, 8), sender()).send();
        digests(morning(today, 23), sender()).send();
        assertThat(post.getReceivedMessages()).hasSize(2);
        digests(morning(today.plusDays(1), 7), sender()).send();
        assertThat(post.getReceivedMessages()).hasSize(3);
    }

    @Test
    void a_letter_that_did_not_go_is_tried_again_with_growing_pauses_and_given_up() throws Exception {
        LocalDate today = LocalDate.now(SHANGHAI);
        subscribed(morning(today, 5));
        JavaMailSenderImpl nowhere = new JavaMailSenderImpl();
        nowhere.setHost("127.0.0.1");
        nowhere.setPort(receiverPortThatTalksNoMail());
        nowhere.getJavaMailProperties().put("mail.smtp.timeout", "300");

        Instant first = morning(today, 7);
        digests(first, nowhere).send();
        assertThat(tried()).isEqualTo("sending 1");
        digests(first.plusSeconds(599), nowhere).send();
        assertThat(tried()).as("not before ten minutes are over").isEqualTo("sending 1");
        digests(first.plusSeconds(600), sender()).send();
        assertThat(tried()).isEqualTo("sent 2");
        assertThat(post.getReceivedMessages()).hasSize(2);
    }

    /** A port on which nobody listens. */
    private int receiverPortThatTalksNoMail() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String tried() {
        return jdbc.sql("select state || ' ' || tries from plan.digest where account = :account")
                .param("account", street.account())
                .query(String.class)
                .single();
    }

    /** As the program leaves it when it is killed behind the handing over: noted as begun, not as sent. */
    @Test
    void a_program_killed_behind_a_letter_repeats_it_once() throws Exception {
        LocalDate today = LocalDate.now(SHANGHAI);
        subscribed(morning(today, 5));
        subscriptions.claim(
                street.account(), today, morning(today, 7), morning(today, 7).plusSeconds(600));

        digests(morning(today, 7).plusSeconds(599), sender()).send();
        assertThat(post.getReceivedMessages()).hasSize(1);
        digests(morning(today, 7).plusSeconds(600), sender()).send();
        digests(morning(today, 12), sender()).send();
        assertThat(post.getReceivedMessages()).hasSize(2);
    }

    @Test
    void a_wrong_or_old_code_confirms_nothing_and_guessing_ends_after_five() throws Exception {
        Instant now = morning(DAY, 8);
        asking(now).ask(street, "limin@example.org", chinese());
        String code = decoded().replaceFirst("(?s).*确认码：(\\w{8}).*", "$1");

        assertThatThrownBy(() -> asking(now.plusSeconds(24 * 3600 + 1)).confirm(street, code))
                .isInstanceOf(Refused.class);
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> asking(now).confirm(street, "aaaaaaaa")).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> asking(now).confirm(street, code))
                .as("the sixth try")
                .isInstanceOf(Refused.class);
    }

    @Test
    void an_address_is_sealed_and_one_that_is_none_refused_and_a_book_without_mail_says_so() throws Exception {
        subscribed(morning(DAY, 8));
        byte[] kept = jdbc.sql("select address from plan.subscription")
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("limin");
        for (String none : List.of("limin", "limin@", "@example.org", "a@b.c\r\nBcc: x@example.org")) {
            assertThatThrownBy(() -> asking(morning(DAY, 8)).ask(street, none, chinese()))
                    .isInstanceOf(Refused.class);
        }
        assertThat(letters().isPossible()).isFalse();
        assertThat(mvc.post()
                        .uri("/reminders/mail")
                        .param("address", "limin@example.org")
                        .with(as.a(STREET_OFFICER, street.place()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("还没有设置发信服务器");
        assertThat(lastLetter()).isNotEmpty();
    }

    // --- other programs

    private String hook() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
    }

    private Webhooks hooks(boolean privateAllowed) {
        return new Webhooks(webhooks, new Target(privateAllowed), organizations, audit, at(morning(DAY, 8)));
    }

    private Deliveries deliveries(Instant now) {
        return new Deliveries(webhooks, new Target(true), at(now));
    }

    private List<Delivery> log() {
        Webhook webhook = hooks(true).of(street, street.place()).get(0);
        return hooks(true).deliveries(street, webhook.id(), Long.MAX_VALUE, 50);
    }

    private void planned(String text) {
        plans.add(street, street.place(), new NewItem(DAY, PlanItem.OF_THE_YEAR, text, "李敏"));
    }

    @Test
    void what_happens_to_a_plan_is_told_once_signed_and_without_names() {
        String secret = hooks(true).make(street, street.place(), hook());
        planned("五一表彰");
        Instant now = Instant.now().plusSeconds(60);

        deliveries(now).deliver();
        deliveries(now.plusSeconds(3600)).deliver();

        assertThat(told).hasSize(1);
        Map<String, String> request = told.get(0);
        assertThat(request.get("body"))
                .contains("\"event\":\"plan.item.written\"", "\"title\":\"五一表彰\"", "\"day\":\"2025-03-07\"")
                .doesNotContain("李敏");
        assertThat(request.get("signature"))
                .isEqualTo("sha256=" + Deliveries.signature(secret, request.get("stamp") + "." + request.get("body")));
        assertThat(log()).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo("delivered");
            assertThat(delivery.status()).isEqualTo(200);
            assertThat(request.get("delivery")).isEqualTo("" + delivery.id());
        });
    }

    // RFC 4231, test case 2
    @Test
    void the_signature_is_an_hmac_of_sha_256() {
        assertThat(Deliveries.signature("Jefe", "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void an_answer_that_is_none_is_tried_again_with_growing_pauses_and_given_up_at_the_end() {
        hooks(true).make(street, street.place(), hook());
        planned("五一表彰");
        answer = 302;
        Instant now = Instant.now().plusSeconds(60);

        deliveries(now).deliver();
        assertThat(told).as("no redirect is followed").hasSize(1);
        deliveries(now.plusSeconds(59)).deliver();
        assertThat(told).as("not before a minute is over").hasSize(1);
        List<Integer> pauses = new ArrayList<>(List.of(60, 300, 1800, 7200, 21600, 43200, 86400));
        for (int pause : pauses) {
            now = now.plusSeconds(pause);
            deliveries(now).deliver();
        }
        deliveries(now.plusSeconds(864_000)).deliver();

        assertThat(told).hasSize(8);
        assertThat(log()).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo("failed");
            assertThat(delivery.tries()).isEqualTo(8);
            assertThat(delivery.status()).isEqualTo(302);
        });
    }

    @Test
    void a_target_that_has_become_private_is_not_asked() {
        hooks(true).make(street, street.place(), hook());
        planned("五一表彰");

        new Deliveries(webhooks, new Target(false), at(Instant.now().plusSeconds(60))).deliver();

        assertThat(told).isEmpty();
        assertThat(log()).extracting(Delivery::problem).containsExactly("plan.problem.target-not-https");
    }

    @Test
    void other_unions_are_not_told_and_an_ended_one_is_told_nothing_more() {
        Webhooks hooks = hooks(true);
        hooks.make(street, street.place(), hook());
        plans.add(elsewhere, elsewhere.place(), new NewItem(DAY, PlanItem.OF_THE_YEAR, "别处的事", ""));
        assertThat(log()).isEmpty();
        planned("五一表彰");
        long id = hooks.of(street, street.place()).get(0).id();
        assertThatThrownBy(() -> hooks.end(elsewhere, id)).isInstanceOf(NotInScope.class);
        hooks.end(street, id);

        deliveries(Instant.now().plusSeconds(60)).deliver();

        assertThat(told).isEmpty();
        assertThat(hooks.of(street, street.place())).isEmpty();
    }

    @Test
    void a_union_tells_five_programs_at_most_by_https_at_public_addresses() {
        for (int i = 1; i <= 5; i++) {
            hooks(false).make(street, street.place(), "https://203.0.113." + i + "/hook");
        }
        assertThatThrownBy(() -> hooks(false).make(street, street.place(), "https://203.0.113.6/hook"))
                .isInstanceOf(Refused.class);
        assertThat(mvc.post()
                        .uri("/organizations/{id}/webhooks", elsewhere.place())
                        .param("address", "https://169.254.169.254/latest")
                        .with(as.a(STREET_OFFICER, elsewhere.place()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("在内部网络");
    }

    @Test
    void every_page_is_shown_to_whom_it_concerns() {
        hooks(false).make(street, street.place(), "https://203.0.113.1/hook");
        long id = hooks(false).of(street, street.place()).get(0).id();
        planned("五一表彰");
        var officer = as.a(STREET_OFFICER, street.place());

        assertThat(mvc.get().uri("/reminders").with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("日历订阅", "邮件提醒");
        assertThat(mvc.get().uri("/organizations/{id}/webhooks", street.place()).with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("https://203.0.113.1/hook");
        assertThat(mvc.get().uri("/webhooks/{id}/deliveries", id).with(officer))
                .hasStatusOk()
                .bodyText()
                .contains("五一表彰", "等待");
        assertThat(mvc.get().uri("/reminders").with(as.a(MEMBER, street.place())))
                .hasStatus(403);
    }
}
