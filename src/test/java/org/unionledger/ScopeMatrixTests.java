package org.unionledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.unionledger.access.Delegations;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.archive.Direction;
import org.unionledger.archive.Disposals;
import org.unionledger.archive.Openness;
import org.unionledger.archive.PaperEntry;
import org.unionledger.archive.Papers;
import org.unionledger.archive.Retention;
import org.unionledger.archive.file.PaperFile;
import org.unionledger.archive.folder.Folders;
import org.unionledger.attachment.Attachments;
import org.unionledger.attachment.SentFiles;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.OrganizationId;
import org.unionledger.drafting.Documents;
import org.unionledger.exchange.ImportOptions;
import org.unionledger.exchange.ImportReport;
import org.unionledger.exchange.Imports;
import org.unionledger.figures.Closings;
import org.unionledger.ledger.Registers;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Part;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.organization.Reorganizations;
import org.unionledger.reading.Readings;
import org.unionledger.summary.SummaryRequest;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;
import org.unionledger.work.Jobs;

/**
 * Every page, export and API × roles × the own and a foreign place. The addresses are taken from the application itself: a
 * new one is tried without being listed here, and fails if nobody has said how to fill in its variables.
 */
@LedgerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeMatrixTests {

    private static final Set<String> OPEN = Set.of("/error", "/setup", "/sign-in", "/password");

    /** For people without an account; what they tell is tried in the module's own tests. */
    private static final String STRANGERS = "/join/";

    /** For calendar programs; whoever has the address reads, and what it tells is tried in the module's own tests. */
    private static final String FEEDS = "/feeds/";

    /** For screens in halls; what they tell is tried in the module's own tests. */
    private static final String WALLS = "/wall/";

    private static final String DAYS = "&from=2025-01-01&to=2025-12-31";

    /** Of nobody. */
    private static final String UNION_CODE = "81990101MC00000014";

    private static final MockMultipartFile FILE =
            new MockMultipartFile("file", "合影.png", null, SentFiles.picture("png", 9, 9));

    /** Everything a form of ours may ask for, so that a refusal can only be for the place. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("establishment", "established"),
            Map.entry("employer", "甲申材料有限公司"),
            Map.entry("identity", "990101198904120038"),
            Map.entry("joinedOn", "2025-06-30"),
            Map.entry("parent", "北街道总工会"),
            Map.entry("into", "甲申留存工会"),
            Map.entry("v.day", "2025-01-20"),
            Map.entry("v.occasion", "春节"),
            Map.entry("v.kind", "困难职工"),
            Map.entry("v.persons", "2"),
            Map.entry("v.money", "1700"),
            Map.entry("version", "1"),
            Map.entry("edition", "1"),
            Map.entry("reason", "试一试"),
            Map.entry("on", "2025-06-30"),
            Map.entry("day", "2025-06-30"),
            Map.entry("how", "WITHDREW"),
            Map.entry("grounds", "刑事判决"),
            Map.entry("discussedOn", "2025-06-01"),
            Map.entry("ending", "dissolved"),
            Map.entry("first", "member.total"),
            Map.entry("second", "staff.total"),
            Map.entry("unit", "人"),
            Map.entry("form", "single"),
            Map.entry("foundedOn", "2025-06-30"),
            Map.entry("electedOn", "2015-05-31"),
            Map.entry("years", "5"),
            Map.entry("post", "member"),
            Map.entry("from", "2015-06-01"),
            Map.entry("until", "2020-12-31"),
            Map.entry("approval", "海工〔2020〕1号"),
            Map.entry("contact", "某某"),
            Map.entry("number", UNION_CODE),
            Map.entry("issuedOn", "2015-06-10"),
            Map.entry("highlight", "true"),
            Map.entry("disabled", "true"),
            Map.entry("login", "somebody"),
            Map.entry("name", "某某"),
            Map.entry("stage", "mobilization"),
            Map.entry("keeper", "某人"),
            Map.entry("level", "street"),
            Map.entry("inspector", "某人"),
            Map.entry("way", "visit"),
            Map.entry("result", "同意考虑"),
            Map.entry("obstacle", "owner"),
            Map.entry("solution", "已经说通"),
            Map.entry("kind", "GRASSROOTS"),
            Map.entry("signatory", "某主席"),
            Map.entry("note", "已核对"),
            Map.entry("cell", "cases.now"),
            Map.entry("quantity", "1"),
            Map.entry("title", "某文稿"),
            Map.entry("content", "{\"blocks\": [{\"key\": \"a1\", \"runs\": [\"某事\"]}]}"),
            Map.entry("text", "某事"),
            Map.entry("block", "a1"),
            Map.entry("words", "某话"),
            Map.entry("step", "submit"),
            Map.entry("indicator", "aid.visits.money"),
            Map.entry("duty", "appointment"),
            Map.entry("address", "https://203.0.113.7/hook"),
            Map.entry("decision", "按时完成"),
            Map.entry("due", "2025-06-30"),
            Map.entry("label", "某字段"),
            Map.entry("up", "true"),
            Map.entry("left", "a1"),
            Map.entry("sign", "filled"),
            Map.entry("aspect", "a1"),
            Map.entry("weight", "20"),
            Map.entry("rule", "manual"),
            Map.entry("points", "5"),
            Map.entry("item", "i1"),
            Map.entry("answer", "已核对"),
            Map.entry("chosen", "1-2"),
            Map.entry("asked", "rows=TIME"),
            Map.entry("seconds", "20"),
            Map.entry("view", "1"),
            Map.entry("issuer", "某某工会"),
            Map.entry("paperKind", "notice"),
            Map.entry("datedOn", "2025-03-08"),
            Map.entry("year", "2025"));

    /** What each is done to: the one without anything, the closed one, or the community. */
    private static final String REORGANIZATIONS =
            "/organizations/\\{id}/(closing|reopening|merger|split|decisions/.*)(/new)?";

    /** What is done at a step of its own: to a report that was sent or is locked, to a score that was sent or published. */
    private static final Map<String, String> RECORDS_OF_STEPS = Map.of(
            "/reports/\\{id}/(acceptance|return|withdrawal|comparison)",
            "sentReport",
            "/reports/\\{id}/reopening",
            "lockedReport",
            "/registers/\\{id}/(ending|restoration)",
            "usedRegister",
            "/registers/\\{id}/resumption",
            "endedRegister",
            "/rounds/\\{id}/settlement",
            "dueRound",
            "/scores/\\{id}/(review|return)",
            "sentScore",
            "/scores/\\{id}/objections",
            "publishedScore",
            "/backfills/\\{id}/removal",
            "draftedBackfill",
            "/readings/\\{id}/deletion",
            "uncitedReading");

    /** Only who is kept is made a full member again, and only what was changed is taken back. */
    private static final String OF_A_KEPT_MEMBER = "/members/\\{id}/(resumption|taking-back|erasure)";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Reorganizations reorganizations;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Organizations organizations;

    @Autowired
    Closings closings;

    @Autowired
    Delegations delegations;

    @Autowired
    Clock clock;

    @Autowired
    Imports imports;

    @Autowired
    Jobs jobs;

    @Autowired
    Documents documents;

    @Autowired
    Readings readings;

    @Autowired
    Registers registers;

    @Autowired
    Papers papers;

    @Autowired
    Disposals disposals;

    @Autowired
    Folders folders;

    @Autowired
    As as;

    @Autowired
    Attachments attachments;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    /**
     * A community with a unionised employer, a member of it and a visit to it, an employer without a union, and the
     * imports that brought them; the records tried are those that can be changed most freely.
     */
    private record Community(String mark, OrganizationId id, OrganizationId union, Map<String, Long> records) {}

    private record Reader(Role role, OrganizationId place) {}

    private final Map<Reader, RequestPostProcessor> signedIn = new HashMap<>();

    private OrganizationId district;
    private OrganizationId northStreet;
    private Community own;
    private Community neighbour;
    private Community otherStreet;

    @BeforeAll
    void twoStreetsAndThreeCommunities(@TempDir Path folder) throws IOException {
        district = organizations.foundRoot("海晏区总工会", OrganizationKind.DISTRICT).id();
        northStreet = found(district, "北街道总工会", OrganizationKind.STREET);
        OrganizationId southStreet = found(district, "南街道总工会", OrganizationKind.STREET);
        own = community(folder, northStreet, "甲申", "990101198904120038");
        neighbour = community(folder, northStreet, "乙酉", "990101199310190084");
        otherStreet = community(folder, southStreet, "丙戌", "990101196811160103");
    }

    private OrganizationId found(OrganizationId parent, String name, OrganizationKind kind) {
        return organizations
                .found(Scope.operatorAt(district), parent, Founding.of(name, kind))
                .id();
    }

    private Community community(Path folder, OrganizationId street, String mark, String identity) throws IOException {
        OrganizationId community = found(street, mark + "社区联合工会", OrganizationKind.COMMUNITY);
        Scope officer = as.scope(Role.STREET_OFFICER, street);
        String employer = mark + "电子有限公司";
        String plain = mark + "材料有限公司";
        take(
                folder,
                officer,
                "employers",
                "单位名称,所属社区,职工总数,是否建会,建会时间\n%s,%s社区,30,是,2020-05-01\n".formatted(employer, mark));
        take(folder, officer, "employers", "单位名称,所属社区,职工总数,是否建会\n%s,%s社区,12,否\n".formatted(plain, mark));
        take(
                folder,
                officer,
                "members",
                "姓名,身份证号,工作单位,入会时间\n%s会员,%s,%s,2021-03-08\n".formatted(mark, identity, employer));
        take(
                folder,
                officer,
                "visit",
                "日期,节点,慰问对象,所在单位,人数,慰问金额,备注\n2025-01-20,春节,困难职工,%s,2,1600,%s备注\n".formatted(employer, mark));
        take(
                folder,
                officer,
                "members",
                "姓名,证件类别,证件号码,工作单位,会籍变化类型,会籍变化日期\n%s退休,普通护照,E%s,%s,保留,2024-03-08\n"
                        .formatted(mark, identity.substring(6, 14), employer));
        found(community, mark + "留存工会", OrganizationKind.GRASSROOTS);
        OrganizationId empty = found(community, mark + "空工会", OrganizationKind.GRASSROOTS);
        OrganizationId closed = found(community, mark + "撤销工会", OrganizationKind.GRASSROOTS);
        reorganizations.close(Scope.operatorAt(district), closed, LocalDate.of(2025, 1, 1), "撤并");
        sent(officer, "/organizations/" + community + "/registration", Map.of("version", "0"));
        Scope inCommunity = as.scope(Role.COMMUNITY_OFFICER, community);
        Map<String, Long> records = new HashMap<>(Map.of(
                "employers",
                id("select id from organization.employer where name = :name", plain),
                "members",
                id(
                        "select m.id from membership.membership m join membership.person p on p.id = m.person_id where p.name = :name",
                        mark + "会员"),
                "ledgers",
                id("select id from ledger.entry where values ->> 'note' = :name", mark + "备注"),
                "imports",
                id("select max(id) from exchange.import where :name <> ''", mark),
                "organizations",
                (long) community.value(),
                "accounts",
                inCommunity.account(),
                "jobs",
                jobs.start(inCommunity, progress -> {}, "/" + mark, "exchange.job.booking"),
                "empty",
                (long) empty.value(),
                "closed",
                (long) closed.value(),
                "closing",
                reorganizations.of(officer, closed).get(0).id()));
        jdbc.sql("insert into membership.card values (:member, :code, now(), :by)")
                .param("member", records.get("members"))
                .param("code", cardOf(records.get("members")))
                .param("by", mark)
                .update();
        records.put(
                "attachments",
                attachments.add(
                        inCommunity,
                        "ledger.visit",
                        records.get("ledgers"),
                        mark + ".png",
                        SentFiles.picture("png", 8, 8)));
        records.put(
                "kept",
                id(
                        "select m.id from membership.membership m join membership.person p on p.id = m.person_id where p.name = :name",
                        mark + "退休"));
        records.putAll(committee(officer, community, mark));
        records.put("applications", application(officer, community, mark));
        records.putAll(establishment(folder, officer, mark));
        records.putAll(reports(officer, community, mark));
        records.put("plan", planned(officer, community, mark));
        records.put("meetings", meeting(officer, mark));
        records.put("webhooks", webhook(officer, community, mark));
        records.put("transfers", transfer(officer, community, mark));
        records.putAll(views(community, mark));
        records.put("erasures", erasure(folder, officer, mark, identity, employer));
        records.putAll(evaluation(officer, community, mark));
        records.putAll(registers(officer, community, mark));
        records.putAll(document(officer, community, mark));
        records.putAll(reading(officer, community, mark));
        records.put("batches", batch(community, mark));
        records.put("exports", export(inCommunity, mark));
        records.putAll(archive(inCommunity, mark));
        LocalDate today = LocalDate.now(clock);
        records.put("delegations", delegations.hand(inCommunity, officer.login(), today, today.plusDays(1), ""));
        closings.close(officer, community, LocalDate.of(2000, 12, 31), mark + "封账");
        records.put("closings", id("select id::bigint from figures.closing where reason = :name", mark + "封账"));
        OrganizationId union =
                new OrganizationId((int) id("select union_id from organization.employer where name = :name", employer));
        return new Community(mark, community, union, records);
    }

    /** A term with somebody in it, a certificate, and a parameter of its own. */
    private Map<String, Long> committee(Scope officer, OrganizationId community, String mark) {
        String home = "/organizations/" + community + "/";
        sent(officer, home + "committees/union/terms", Map.of("electedOn", "2015-06-01", "people", mark + "王芳 主席 女"));
        sent(officer, home + "certificates", Map.of("issuedOn", "2015-06-01"));
        sent(
                officer,
                "/parameters/committee.women.members",
                Map.of("union", "" + community, "value", "9", "source", mark));
        return Map.of(
                "terms",
                id("select term from committee.officer where name = :name", mark + "王芳"),
                "officer",
                id("select id from committee.officer where name = :name", mark + "王芳"),
                "certificates",
                id("select max(id) from committee.certificate where :name <> ''", mark),
                "parameters",
                id("select id from regulation.local_value where source = :name", mark));
    }

    /** A target that the street has given; a scheme; and rounds among the unions of the community at all their steps. */
    private Map<String, Long> evaluation(Scope officer, OrganizationId community, String mark) {
        sent(officer, "/targets/parts", Map.of("indicator", "member.joined", "value-" + community, "5"));
        Map<String, Long> records = new HashMap<>(Map.of(
                "targets",
                id("select id from evaluation.target where :name <> '' and organization = " + community, mark)));
        records.put("schemes", scheme(officer, community, mark + "草稿"));
        String used = "" + scheme(officer, community, mark + "细则");
        records.put("scores", score(round(officer, used, mark + "自评")));
        records.put(
                "evidence",
                attachments.add(
                        officer,
                        "score.self.i2",
                        records.get("scores"),
                        mark + "佐证.png",
                        SentFiles.picture("png", 6, 6)));
        long sent = round(officer, used, mark + "审核");
        jdbc.sql("update evaluation.score set state = 'review' where round = :round")
                .param("round", sent)
                .update();
        records.put("sentScore", score(sent));
        records.put("rounds", reviewed(round(officer, used, mark + "公示")));
        long due = published(officer, used, mark + "定稿");
        jdbc.sql("update evaluation.round set objection_due = published_on - 1 where id = :round")
                .param("round", due)
                .update();
        records.put("dueRound", due);
        long score = score(published(officer, used, mark + "异议"));
        records.put("publishedScore", score);
        sent(officer, "/scores/" + score + "/objections", Map.of("item", "i2", "reason", mark));
        records.put("objections", id("select id from evaluation.objection where reason = :name", mark));
        return records;
    }

    /** Registers that the community has made: one that is being made, one in use, and one that was ended. */
    private Map<String, Long> registers(Scope officer, OrganizationId community, String mark) {
        long ended = register(officer, community, mark + "停用台账");
        registers.adopt(officer, ended, 1, "");
        registers.end(officer, ended);
        long used = register(officer, community, mark + "在用台账");
        registers.adopt(officer, used, 1, "");
        Map<String, Object> share =
                Map.of("id", "own.none", "name", "比例", "unit", "%", "formula", "member.total / staff.total");
        RegisterText draft = register(mark + "草稿台账").added(Part.INDICATORS, share);
        return Map.of(
                "registers",
                registers.begin(officer, community, draft, ""),
                "usedRegister",
                used,
                "endedRegister",
                ended);
    }

    private long register(Scope officer, OrganizationId community, String name) {
        return registers.begin(officer, community, register(name), "");
    }

    private static RegisterText register(String name) {
        return RegisterText.blank("own")
                .with("name", name)
                .with("englishName", name)
                .with("group", "ledgers")
                .with("day", "a1")
                .with("list", List.of("a2"))
                .with("title", List.of("a2"))
                .added(Part.FIELDS, field("a1", "date"))
                .added(Part.FIELDS, field("a2", "text"))
                .added(Part.POSTINGS, Map.of("key", "p1", "indicator", "aid.visits.times"))
                .added(Part.CHECKS, Map.of("key", "c1", "needs", "a2", "message", name, "englishMessage", name));
    }

    private static Map<String, Object> field(String key, String kind) {
        return Map.of("key", key, "label", key, "englishLabel", key, "kind", kind, "required", true);
    }

    private long scheme(Scope officer, OrganizationId community, String name) {
        sent(officer, "/schemes", Map.of("union", "" + community, "name", name));
        return id("select id from evaluation.scheme where name = :name", name);
    }

    private long round(Scope officer, String scheme, String name) {
        sent(officer, "/rounds", Map.of("scheme", scheme, "name", name));
        return id("select id from evaluation.round where name = :name", name);
    }

    private long reviewed(long round) {
        jdbc.sql("update evaluation.score set state = 'reviewed' where round = :round")
                .param("round", round)
                .update();
        return round;
    }

    private long published(Scope officer, String scheme, String name) {
        long round = reviewed(round(officer, scheme, name));
        sent(officer, "/rounds/" + round + "/publication", Map.of());
        return round;
    }

    private long score(long round) {
        return id("select min(id) from evaluation.score where :name <> '' and round = " + round, "one");
    }

    /** Of the community, with a comment at its only paragraph, as it is after it was first written. */
    private Map<String, Long> document(Scope officer, OrganizationId community, String mark) {
        long id = documents.begin(officer, community, SummaryRequest.annual(2025), mark + "文稿");
        sent(officer, "/documents/" + id + "/text", Map.of("title", mark + "文稿"), 200);
        sent(officer, "/documents/" + id + "/comments", Map.of("words", mark));
        jdbc.sql("update drafting.document set edition = 1 where id = :id")
                .param("id", id)
                .update();
        return Map.of("documents", id, "comment", id("select id from drafting.comment where words = :name", mark));
    }

    /** Of the community: a reading with an entry that was confirmed and one that is a draft, and one without any. */
    private Map<String, Long> reading(Scope officer, OrganizationId community, String mark) {
        String text = mark + "社区2023年工作总结\n2023年，发放慰问金1600元。现有会员300人。";
        long reading = kept(officer, community, text);
        sent(officer, "/readings/" + reading + "/backfills", Map.of("chosen", "1-2"));
        sent(officer, "/readings/" + reading + "/backfills/confirmation", Map.of());
        long confirmed = backfill(reading);
        sent(officer, "/readings/" + reading + "/backfills", Map.of("chosen", "1-3"));
        return Map.of(
                "readings",
                reading,
                "backfills",
                confirmed,
                "draftedBackfill",
                backfill(reading),
                "uncitedReading",
                kept(officer, community, text));
    }

    /** Summaries of the unions of the community, with their file. */
    private long batch(OrganizationId community, String mark) {
        jdbc.sql("""
                insert into summary.batch (organization, login, level, kind, year, part, begun_at, content)
                values (:community, :by, 'grassroots', 'annual', 2025, 1, now(), 'x')
                """).param("community", community.value()).param("by", mark).update();
        return id("select id from summary.batch where login = :name", mark);
    }

    /** A file that waits for the officer of the community. */
    private long export(Scope inCommunity, String mark) {
        jdbc.sql("""
                insert into exchange.export_file (account, needs, organization_id, name, rows, begun_at, finished_at)
                values (:account, 'EXPORT', :community, :name, 0, now(), now())
                """)
                .param("account", inCommunity.account())
                .param("community", inCommunity.place().value())
                .param("name", mark + ".xlsx")
                .update();
        return id("select id from exchange.export_file where name = :name", mark + ".xlsx");
    }

    private long kept(Scope officer, OrganizationId community, String text) {
        return readings.keep(officer, community, "", text.getBytes(StandardCharsets.UTF_8));
    }

    private long backfill(long reading) {
        return id("select max(id) from backfill.entry where :name <> '' and reading = " + reading, "one");
    }

    /** A paper received that somebody is to propose something for, with a file. */
    private Map<String, Long> archive(Scope inCommunity, String mark) {
        PaperEntry entry = new PaperEntry(
                Direction.RECEIVED,
                "notice",
                mark + "通知",
                "",
                mark + "来文单位",
                LocalDate.of(2025, 3, 8),
                LocalDate.of(2025, 3, 8),
                Openness.OPEN,
                List.of(),
                "",
                "",
                Retention.SHORT);
        PaperFile file = new PaperFile(mark + "通知.txt", mark.getBytes(StandardCharsets.UTF_8));
        long paper = papers.register(inCommunity, inCommunity.place(), entry, file, false, false);
        PaperFile newer = new PaperFile(mark + "新.txt", (mark + "新").getBytes(StandardCharsets.UTF_8));
        papers.replaceFile(
                inCommunity, paper, papers.require(inCommunity, paper).edition(), newer, "");
        jdbc.sql("update archive.paper set edition = 1 where id = :id")
                .param("id", paper)
                .update();
        return Map.of(
                "papers", paper, "disposals", disposal(inCommunity, mark), "paper-folders", folder(inCommunity, mark));
    }

    /** Papers of the last century that somebody else may have destroyed. */
    private long disposal(Scope inCommunity, String mark) {
        PaperEntry old = new PaperEntry(
                Direction.OWN,
                "notice",
                mark + "旧通知",
                "",
                mark,
                LocalDate.of(1999, 3, 8),
                null,
                Openness.OPEN,
                List.of(),
                "",
                "",
                Retention.SHORT);
        long paper = papers.register(inCommunity, inCommunity.place(), old, null, false, false);
        return disposals.list(inCommunity, inCommunity.place(), List.of(paper), mark);
    }

    private long folder(Scope inCommunity, String mark) {
        PaperFile file = new PaperFile(mark + "/便条.txt", (mark + "便条").getBytes(StandardCharsets.UTF_8));
        return folders.bringAndRead(inCommunity, inCommunity.place(), mark, Direction.OWN, "", List.of(file));
    }

    /** A meeting of the community that is being prepared, with somebody who came. */
    private long meeting(Scope officer, String mark) {
        sent(
                officer,
                "/ledgers/meeting",
                Map.of(
                        "v.day",
                        "2025-03-08",
                        "v.kind",
                        "季度例会",
                        "v.topic",
                        mark + "例会",
                        "v.stage",
                        "筹备中",
                        "v.persons",
                        "",
                        "v.union",
                        mark + "社区联合工会"));
        long meeting = id("select id from ledger.entry where values ->> 'topic' = :name", mark + "例会");
        sent(officer, "/meetings/" + meeting + "/attendees", Map.of("people", mark + "王芳 列席"));
        return meeting;
    }

    /** A view of the community's officer shared with colleagues and all below, and a screen of it. */
    private Map<String, Long> views(OrganizationId community, String mark) {
        var officer = as.scope(Role.COMMUNITY_OFFICER, community);
        var request = mvc.post()
                .uri("/views")
                .with(as.a(Role.COMMUNITY_OFFICER, community))
                .with(csrf())
                .param("name", mark + "视图")
                .param("asked", "rows=TIME")
                .param("sharing", "BELOW");
        assertThat(request).hasStatus3xxRedirection();
        long view = id("select id from statistics.view where name = :name", mark + "视图");
        jdbc.sql("insert into statistics.screen (organization, name, seconds) values (:community, :name, 20)")
                .param("community", officer.place().value())
                .param("name", mark + "大屏")
                .update();
        long screen = id("select id from statistics.screen where name = :name", mark + "大屏");
        jdbc.sql("insert into statistics.screen_view values (:screen, 1, :view)")
                .param("screen", screen)
                .param("view", view)
                .update();
        return Map.of("views", view, "screens", screen);
    }

    private long webhook(Scope officer, OrganizationId community, String mark) {
        sent(officer, "/organizations/" + community + "/webhooks", Map.of());
        return id("select max(id) from plan.webhook where :name <> ''", mark);
    }

    /** An item of the community's plan. */
    private long planned(Scope officer, OrganizationId community, String mark) {
        sent(
                officer,
                "/ledgers/work_plan",
                Map.of(
                        "v.due",
                        "2025-03-08",
                        "v.kind",
                        "年度计划",
                        "v.item",
                        mark + "三八节活动",
                        "v.state",
                        "未开始",
                        "v.union",
                        mark + "社区联合工会"));
        return id("select id from ledger.entry where values ->> 'item' = :name", mark + "三八节活动");
    }

    /** Of the member, from their union to the community itself. */
    private long transfer(Scope officer, OrganizationId community, String mark) {
        long member = id(
                "select m.id from membership.membership m join membership.person p on p.id = m.person_id where p.name = :name",
                mark + "会员");
        sent(officer, "/transfers", Map.of("member", "" + member, "receiver", "" + community));
        return id("select max(id) from transfer.transfer where :name <> ''", mark);
    }

    /** Asked for by somebody who has left. */
    private long erasure(Path folder, Scope officer, String mark, String identity, String employer) throws IOException {
        take(
                folder,
                officer,
                "members",
                "姓名,证件类别,证件号码,工作单位,入会时间\n%s离会,普通护照,L%s,%s,2021-03-08\n"
                        .formatted(mark, identity.substring(6, 14), employer));
        long member = id(
                "select m.id from membership.membership m join membership.person p on p.id = m.person_id where p.name = :name",
                mark + "离会");
        sent(officer, "/members/" + member + "/leaving", Map.of());
        sent(officer, "/members/" + member + "/erasure", Map.of());
        return id("select max(id) from retention.erasure where :name <> ''", mark);
    }

    /** Of the first of June, so that a day of approval may follow. */
    private long application(Scope officer, OrganizationId community, String mark) {
        sent(officer, "/organizations/" + community + "/joining", Map.of("contact", mark + "联系人"));
        String link = "/join/"
                + jdbc.sql("select code from joining.link where contact = :contact")
                        .param("contact", mark + "联系人")
                        .query(String.class)
                        .single();
        String consent = new String(
                        mvc.get().uri(link).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("(?s).*name=\"consent\" value=\"([0-9a-f]+)\".*", "$1");
        sent(
                officer,
                link,
                Map.of(
                        "name",
                        mark + "申请人",
                        "identity",
                        IdentityNumber.beginning("99010119900101001").value(),
                        "phone",
                        "13625630317",
                        "agreed",
                        "yes",
                        "agreedToo",
                        "yes",
                        "consent",
                        consent));
        long id = id("select max(id) from joining.application where :name <> ''", mark);
        jdbc.sql("update joining.application set applied_on = date '2025-06-01' where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    /** Work to set up a union at another employer without one, two stages far, with a contact and an obstacle; and a zone. */
    private Map<String, Long> establishment(Path folder, Scope officer, String mark) throws IOException {
        take(folder, officer, "employers", "单位名称,所属社区,职工总数,是否建会\n%s包装厂,%s社区,9,否\n".formatted(mark, mark));
        long employer = id("select id from organization.employer where name = :name", mark + "包装厂");
        sent(officer, "/establishments", Map.of("only", "" + employer, "on", "2025-06-01", "keeper", mark));
        long effort = id("select id from establishment.effort where keeper = :name", mark);
        String home = "/establishments/" + effort;
        sent(officer, home + "/steps", Map.of("on", "2025-06-10", "form", ""));
        sent(officer, home + "/contacts", Map.of("on", "2025-06-10", "result", mark));
        sent(officer, home + "/obstacles", Map.of("on", "2025-06-10", "words", mark));
        sent(officer, "/zones", Map.of("zone", mark + "片区"));
        long zone = id("select id from establishment.zone where name = :name", mark + "片区");
        sent(officer, "/zones/" + zone + "/keepers", Map.of("keeper", mark + "责任人", "on", "2025-06-01"));
        sent(
                officer,
                "/inspections",
                Map.of(
                        "on",
                        "2025-06-01",
                        "summary",
                        mark,
                        "findings",
                        mark + "一\n" + mark + "二",
                        "dueOn",
                        "2025-06-20"));
        long inspection = id("select id from establishment.inspection where summary = :name", mark);
        long rectified = id("select id from establishment.finding where words = :name", mark + "二");
        sent(
                officer,
                "/inspections/" + inspection + "/findings/" + rectified + "/rectification",
                Map.of("on", "2025-06-10"));
        return Map.of(
                "establishments",
                effort,
                "inspections",
                inspection,
                "finding",
                rectified,
                "zones",
                zone,
                "keeper",
                id("select id from establishment.zone_keeper where name = :name", mark + "责任人"),
                "contact",
                id("select id from establishment.contact where result = :name", mark),
                "obstacle",
                id("select id from establishment.obstacle where words = :name", mark));
    }

    /** A report that was checked, one that was sent, and one that is locked; and the duty to send them. */
    private Map<String, Long> reports(Scope officer, OrganizationId community, String mark) {
        Map<String, Long> reports = new HashMap<>();
        Map<String, String> weeks =
                Map.of("reports", "2025-06-02", "sentReport", "2025-06-09", "lockedReport", "2025-06-16");
        weeks.forEach((name, monday) -> {
            sent(officer, "/reports", Map.of("union", "" + community, "form", "weekly", "day", monday));
            long report =
                    id("select max(id) from reporting.report where :name <> '' and organization = " + community, mark);
            reports.put(name, report);
            sent(officer, "/reports/" + report + "/checking", Map.of("edition", "1"));
            if (!name.equals("reports")) {
                sent(officer, "/reports/" + report + "/sending", Map.of("edition", "2", "signatory", mark));
            }
        });
        sent(officer, "/reports/" + reports.get("lockedReport") + "/acceptance", Map.of("edition", "3"));
        jdbc.sql("update reporting.report set state = 'locked' where id = :id")
                .param("id", reports.get("lockedReport"))
                .update();
        jdbc.sql("update reporting.report set edition = 1 where organization = :community")
                .param("community", community.value())
                .update();
        jdbc.sql("insert into reporting.assignment (form, organization, from_day) values ('weekly', :community, :from)")
                .param("community", community.value())
                .param("from", LocalDate.of(2025, 6, 2))
                .update();
        reports.put(
                "assignments",
                id("select max(id) from reporting.assignment where :name <> '' and organization = " + community, mark));
        return reports;
    }

    private void sent(Scope officer, String address, Map<String, String> instead) {
        sent(officer, address, instead, 302);
    }

    private void sent(Scope officer, String address, Map<String, String> instead, int answered) {
        Map<String, String> fields = new HashMap<>(FIELDS);
        fields.putAll(instead);
        var request = mvc.method(HttpMethod.POST)
                .uri(URI.create(address))
                .with(as.a(Role.STREET_OFFICER, officer.place()))
                .with(csrf());
        fields.forEach(request::param);
        assertThat(request.exchange()).as(address).hasStatus(answered);
    }

    private void take(Path folder, Scope officer, String book, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(book + officer.place() + text.hashCode() + ".csv"), text);
        ImportReport report = imports.run(officer, officer.place(), book, file, new ImportOptions(false, false, null));
        assertThat(report.booked()).as("%s", report.errors()).isEqualTo(1);
    }

    private long id(String sql, String name) {
        return jdbc.sql(sql).param("name", name).query(Long.class).single();
    }

    private List<Reader> readers() {
        return List.of(
                new Reader(Role.STREET_OFFICER, northStreet),
                new Reader(Role.COMMUNITY_OFFICER, own.id()),
                new Reader(Role.ENTERPRISE_CHAIR, own.union()),
                new Reader(Role.FINANCE, own.id()),
                new Reader(Role.AUDIT, own.id()),
                new Reader(Role.ADMINISTRATOR, own.id()),
                new Reader(Role.MEMBER, own.union()));
    }

    private Stream<String> patterns(RequestMethod method) {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(method))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> !OPEN.contains(pattern)
                        && !pattern.startsWith(STRANGERS)
                        && !pattern.startsWith(FEEDS)
                        && !pattern.startsWith(WALLS))
                .sorted();
    }

    private static boolean namesARecord(String pattern) {
        return pattern.contains("{id");
    }

    /** Guessable, unlike those that are issued. */
    private static String cardOf(long member) {
        return "%020d".formatted(member);
    }

    /** @throws AssertionError if a variable of the address is not known here */
    private static String address(String pattern, Community place) {
        String book = pattern.replaceFirst("^/(api/)?", "").replaceFirst("/.*", "");
        String path = pattern.replace("{ledger}", "visit")
                .replace("{target}", "visit")
                .replace("{kind}", "annual")
                .replace("{format}", "json")
                .replace("{parameter}", "committee.women.members")
                .replace("{body}", "union")
                .replace("{code}", cardOf(place.records().get("members")))
                .replace("{other}", "" + place.records().get("kept"))
                .replace("{officer}", "" + place.records().get("officer"))
                .replace("{stage}", "mobilization")
                .replace("{keeper}", "" + place.records().get("keeper"))
                .replace("{posting}", "p1")
                .replace("{check}", "c1")
                .replace("{formula}", "own.none")
                .replace("{outline}", "street")
                .replace("{place}", "opening")
                .replace("{finding}", "" + place.records().get("finding"))
                .replace("{contact}", "" + place.records().get("contact"))
                .replace("{obstacle}", "" + place.records().get("obstacle"))
                .replace("{comment}", "" + place.records().get("comment"))
                .replace("{version}", "1")
                .replace("{key}", "a1");
        if (path.matches(REORGANIZATIONS)) {
            boolean ofTheClosed = path.contains("/reopening") || path.contains("/decisions/");
            path = path.replace(
                            "{id}",
                            path.contains("/split")
                                    ? place.id().toString()
                                    : "" + place.records().get(ofTheClosed ? "closed" : "empty"))
                    .replace("{decision}", "" + place.records().get("closing"));
            return path.endsWith("/split") ? path + "?parts=" + place.records().get("empty") : path;
        }
        for (Map.Entry<String, String> step : RECORDS_OF_STEPS.entrySet()) {
            if (path.matches(step.getKey())) {
                path = path.replace("{id}", "" + place.records().get(step.getValue()));
            }
        }
        if (path.matches(OF_A_KEPT_MEMBER)) {
            path = path.replace("{id}", "" + place.records().get("kept"));
        }
        if (namesARecord(path)) {
            Long id = place.records().get(book);
            assertThat(id).as("No record known for " + pattern).isNotNull();
            path = path.replaceFirst("\\{id[^}]*}+", Long.toString(id));
        }
        assertThat(path).as("Nobody has said how to fill in " + pattern).doesNotContain("{");
        if (path.equals("/papers/linked") || path.startsWith("/entries/")) {
            return path + "?kind=employer&record=" + place.records().get("employers");
        }
        if (path.matches("/papers/\\d+/links")) {
            return path + "?recordPage=/employers/" + place.records().get("employers");
        }
        if (pattern.matches("/ledgers/.*/links(/removal)?")) {
            return path + "?in=meeting&record=" + place.records().get("meetings");
        }
        boolean asksForAPlace =
                Set.of("/figures/facts", "/api/figures", "/api/facts").contains(path);
        return asksForAPlace ? path + "?indicator=aid.visits.money&organization=" + place.id() + DAYS : path;
    }

    private static boolean namesAPlace(String pattern) {
        return namesARecord(pattern)
                || pattern.equals("/cards/{code}")
                || pattern.startsWith("/entries/")
                || Set.of("/figures/facts", "/api/figures", "/api/facts", "/papers/linked")
                        .contains(pattern);
    }

    @TestFactory
    Stream<DynamicTest> nothing_of_a_foreign_place_is_opened_by_its_address() {
        return patterns(RequestMethod.GET)
                .filter(ScopeMatrixTests::namesAPlace)
                .map(pattern -> DynamicTest.dynamicTest(pattern, () -> {
                    for (Reader reader : readers()) {
                        for (Community foreign : foreignTo(reader)) {
                            assertThat(get(reader, address(pattern, foreign))
                                            .getResponse()
                                            .getStatus())
                                    .as("%s opens %s", reader.role(), address(pattern, foreign))
                                    .isIn(403, 404);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_list_export_or_summary_tells_of_a_foreign_place() {
        return patterns(RequestMethod.GET)
                .filter(pattern -> !namesAPlace(pattern))
                .map(pattern -> DynamicTest.dynamicTest(pattern, () -> {
                    for (Reader reader : readers()) {
                        MvcTestResult answer = get(reader, address(pattern, own));
                        assertThat(answer.getResponse().getStatus())
                                .as("%s at %s", reader.role(), pattern)
                                .isIn(toldWith(pattern, reader));
                        String told = text(answer);
                        for (Community foreign : foreignTo(reader)) {
                            assertThat(told)
                                    .as("%s at %s", reader.role(), pattern)
                                    .doesNotContain(foreign.mark());
                        }
                    }
                }));
    }

    /** A refusal tells nothing either, as long as it is for the role. */
    private List<Integer> toldWith(String pattern, Reader reader) {
        boolean mayNowhere = get(new Reader(reader.role(), district), address(pattern, own))
                        .getResponse()
                        .getStatus()
                == 403;
        return List.of(mayNowhere ? 403 : 200);
    }

    @TestFactory
    Stream<DynamicTest> an_officer_opens_everything_of_the_own_place() {
        return patterns(RequestMethod.GET)
                // accounts, checks and the audit log are an administrator's, a job and an export only its starter's, a
                // view its maker's
                .filter(pattern -> Stream.of(
                                "/accounts", "/audit-log", "/checks", "/exports/{id}", "/jobs", "/views/{id}")
                        .noneMatch(pattern::startsWith))
                .map(pattern -> DynamicTest.dynamicTest(
                        pattern,
                        () -> assertThat(get(new Reader(Role.STREET_OFFICER, northStreet), address(pattern, own))
                                        .getResponse()
                                        .getStatus())
                                .as(address(pattern, own))
                                .isIn(200, 302)));
    }

    @TestFactory
    Stream<DynamicTest> nothing_of_a_foreign_place_is_changed() {
        return patterns(RequestMethod.POST)
                .filter(ScopeMatrixTests::namesARecord)
                .map(pattern -> DynamicTest.dynamicTest(pattern, () -> {
                    long before = changes();
                    for (Reader reader : readers()) {
                        for (Community foreign : foreignTo(reader)) {
                            assertThat(post(reader, address(pattern, foreign))
                                            .getResponse()
                                            .getStatus())
                                    .as("%s posts to %s", reader.role(), address(pattern, foreign))
                                    .isIn(403, 404);
                            assertThat(changes())
                                    .as("%s posts to %s", reader.role(), pattern)
                                    .isEqualTo(before);
                        }
                    }
                }));
    }

    /** Else a refusal might be for a missing field. Whoever comes first whose change is taken is enough. */
    @TestFactory
    Stream<DynamicTest> the_same_change_is_accepted_at_the_own_place() {
        return patterns(RequestMethod.POST)
                .filter(ScopeMatrixTests::namesARecord)
                .map(pattern -> DynamicTest.dynamicTest(
                        pattern,
                        () -> assertThat(readers().stream()
                                        .map(reader -> tried(reader, address(pattern, own)))
                                        .anyMatch(status -> status == 200 || status == 302))
                                .as(address(pattern, own))
                                .isTrue()));
    }

    private int tried(Reader reader, String address) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            return post(reader, address).getResponse().getStatus();
        }));
    }

    @Test
    void whoever_started_a_job_or_an_export_sees_it() {
        for (String pattern : List.of("/jobs/{id}", "/exports/{id}", "/exports/{id}/file")) {
            assertThat(get(new Reader(Role.COMMUNITY_OFFICER, own.id()), address(pattern, own))
                            .getResponse()
                            .getStatus())
                    .as(pattern)
                    .isEqualTo(200);
        }
    }

    @Test
    void an_export_is_handed_to_nobody_else_of_its_union_or_above() {
        for (Reader reader : List.of(
                new Reader(Role.STREET_OFFICER, northStreet),
                new Reader(Role.STREET_OFFICER, own.id()),
                new Reader(Role.ADMINISTRATOR, own.id()))) {
            for (String pattern : List.of("/exports/{id}", "/exports/{id}/file")) {
                assertThat(get(reader, address(pattern, own)).getResponse().getStatus())
                        .as("%s opens %s", reader, pattern)
                        .isIn(403, 404);
            }
        }
    }

    @Test
    void entries_of_foreign_places_are_not_voided_many_at_once() {
        for (Reader reader : readers()) {
            for (Community foreign : foreignTo(reader)) {
                long before = changes();
                assertThat(mvc.post()
                                .uri("/ledgers/visit/voiding")
                                .with(as.a(reader.role(), reader.place()))
                                .with(csrf())
                                .param("id", Long.toString(foreign.records().get("ledgers")))
                                .param("reason", "试一试")
                                .exchange()
                                .getResponse()
                                .getStatus())
                        .as("%s", reader.role())
                        .isIn(403, 404);
                assertThat(changes()).isEqualTo(before);
            }
        }
    }

    @Test
    void nobody_enters_into_a_foreign_place_by_a_form() {
        long records = jdbc.sql("select count(*) from organization.employer")
                .query(Long.class)
                .single();
        for (Reader reader : readers()) {
            for (Community foreign : foreignTo(reader)) {
                assertThat(mvc.post()
                                .uri("/employers")
                                .with(as.a(reader.role(), reader.place()))
                                .with(csrf())
                                .param("name", "某某有限公司")
                                .param("community", foreign.id().toString())
                                .param("establishment", "none")
                                .exchange()
                                .getResponse()
                                .getStatus())
                        .as("%s", reader.role())
                        .isIn(403, 404);
            }
        }
        assertThat(jdbc.sql("select count(*) from organization.employer")
                        .query(Long.class)
                        .single())
                .isEqualTo(records);
    }

    @Test
    void nobody_stands_in_a_foreign_place() {
        for (Reader reader : readers()) {
            for (Community foreign : foreignTo(reader)) {
                assertThat(mvc.post()
                                .uri("/standpoint")
                                .with(as.a(reader.role(), reader.place()))
                                .with(csrf())
                                .param("organization", foreign.id().toString())
                                .param("year", "2025"))
                        .hasStatus(404);
            }
        }
    }

    @Test
    void nobody_enters_into_a_foreign_book_by_the_api() {
        String entry =
                "{\"organization\": %d, \"values\": {\"day\": \"2025-03-08\", \"persons\": \"1\", \"money\": \"1\"}}";
        for (Community foreign : List.of(neighbour, otherStreet)) {
            assertThat(mvc.post()
                            .uri("/api/ledgers/visit/entries")
                            .with(as.a(Role.COMMUNITY_OFFICER, own.id()))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(entry.formatted(foreign.id().value())))
                    .hasStatus4xxClientError();
        }
        assertThat(jdbc.sql("select count(*) from ledger.entry where ledger = 'visit'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void evidence_of_a_score_is_opened_by_whoever_opens_the_score() {
        for (Reader reader : readers()) {
            for (Community foreign : foreignTo(reader)) {
                String evidence = "/attachments/" + foreign.records().get("evidence");
                for (String address : List.of(evidence, evidence + "/preview")) {
                    assertThat(get(reader, address).getResponse().getStatus())
                            .as("%s opens %s", reader.role(), address)
                            .isIn(403, 404);
                }
                assertThat(post(reader, evidence + "/removal").getResponse().getStatus())
                        .as("%s removes %s", reader.role(), evidence)
                        .isIn(403, 404);
            }
        }
        assertThat(get(
                        new Reader(Role.STREET_OFFICER, northStreet),
                        "/attachments/" + own.records().get("evidence")))
                .hasStatusOk();
    }

    @Test
    void the_matrix_is_not_empty() {
        assertThat(patterns(RequestMethod.GET).count()).isGreaterThan(30);
        assertThat(patterns(RequestMethod.POST)
                        .filter(ScopeMatrixTests::namesARecord)
                        .count())
                .isGreaterThan(10);
        Set<String> books = patterns(RequestMethod.GET)
                .filter(ScopeMatrixTests::namesARecord)
                .map(pattern -> pattern.split("/")[1])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(books).contains("employers", "imports", "ledgers", "members", "organizations");
    }

    private List<Community> foreignTo(Reader reader) {
        return reader.place().equals(northStreet) ? List.of(otherStreet) : List.of(neighbour, otherStreet);
    }

    private long changes() {
        return jdbc.sql("select count(*) from audit.entry where action <> 'created' or subject_kind <> 'account'")
                .query(Long.class)
                .single();
    }

    /** Looked up once, as each signs in some thousand times. */
    private RequestPostProcessor signedIn(Reader reader) {
        return signedIn.computeIfAbsent(reader, one -> as.a(one.role(), one.place()));
    }

    private MvcTestResult get(Reader reader, String address) {
        return mvc.get().uri(URI.create(address)).with(signedIn(reader)).exchange();
    }

    private MvcTestResult post(Reader reader, String address) {
        var request = mvc.method(HttpMethod.POST)
                .uri(URI.create(address))
                .with(signedIn(reader))
                .with(csrf());
        FIELDS.forEach(request::param);
        request.param("community", reader.place().toString());
        return address.endsWith("/attachments") ? request.multipart().file(FILE).exchange() : request.exchange();
    }

    /** The words of a page or the texts of a workbook or document. */
    private static String text(MvcTestResult answer) throws IOException {
        byte[] body = answer.getResponse().getContentAsByteArray();
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        List<String> parts = new ArrayList<>();
        Path file = Files.write(Files.createTempFile("told", ".zip"), body);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().<ZipEntry>map(part -> part).toList()) {
                parts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return String.join("\n", parts);
    }
}
