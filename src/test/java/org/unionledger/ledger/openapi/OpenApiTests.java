package org.unionledger.ledger.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.ledger.Registers;
import org.unionledger.ledger.declaration.RegisterText;
import org.unionledger.ledger.declaration.RegisterText.Part;
import org.unionledger.organization.Founding;
import org.unionledger.organization.Organization;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;
import org.unionledger.testing.As;
import org.unionledger.testing.LedgerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the registers' REST resources, against what the resources take and answer. */
@LedgerTest
@Transactional
class OpenApiTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DOCUMENT = "https://union-ledger.example/openapi.json";

    private static final String VISIT = """
            {"values": {"day": "2025-03-08", "occasion": "春节", "kind": "困难职工", "persons": 3, "money": 1600.5}}
            """;

    private static final String NO_VISIT = """
            {"values": {"day": "some day", "persons": -1, "money": 1600.5}}
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    As as;

    @Autowired
    Organizations organizations;

    @Autowired
    Registers registers;

    private Organization north;
    private Organization south;
    private JsonNode document;

    @BeforeEach
    void twoStreets() {
        Organization district = organizations.foundRoot("滨海区总工会", OrganizationKind.DISTRICT);
        Scope operator = Scope.operatorAt(district.id());
        north = organizations.found(operator, district.id(), Founding.of("北街道总工会", OrganizationKind.STREET));
        south = organizations.found(operator, district.id(), Founding.of("南街道总工会", OrganizationKind.STREET));
        document = JSON.readTree(body(get("/api/openapi.json", north)));
    }

    private MvcTestResult get(String uri, Organization place) {
        String login = as.account(Role.STREET_OFFICER, place.id()).login();
        return mvc.get().uri(uri).with(httpBasic(login, As.PASSWORD)).exchange();
    }

    private MvcTestResult post(String uri, String content) {
        String login = as.account(Role.STREET_OFFICER, north.id()).login();
        return mvc.post()
                .uri(uri)
                .with(httpBasic(login, As.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What breaks the schema that the description has under the name. */
    private List<String> broken(String schema, String content) {
        SchemaRegistry registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(DOCUMENT, document.toString())));
        return registry
                .getSchema(SchemaLocation.of(DOCUMENT + "#/components/schemas/" + schema))
                .validate(JSON.readTree(content))
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void what_the_description_allows_is_taken_and_answered_as_it_says() {
        assertThat(broken("visit.New", VISIT)).isEmpty();
        MvcTestResult entered = post("/api/ledgers/visit/entries", VISIT);
        assertThat(entered).hasStatus(201);
        assertThat(broken("visit.Entry", body(entered))).isEmpty();

        assertThat(broken("visit.Page", body(get("/api/ledgers/visit/entries?limit=1", north))))
                .isEmpty();
        String entry = String.valueOf(entered.getResponse().getHeader("Location"));
        assertThat(broken("visit.Entry", body(get(entry, north)))).isEmpty();
        assertThat(broken("Links", body(get(entry + "/links", north)))).isEmpty();
    }

    @Test
    void what_the_description_forbids_is_refused_as_it_says() {
        assertThat(broken("visit.New", NO_VISIT)).isNotEmpty();
        MvcTestResult refused = post("/api/ledgers/visit/entries", NO_VISIT);
        assertThat(refused).hasStatus(422);
        assertThat(broken("Problem", body(refused))).isEmpty();
        assertThat(broken("visit.Entry", "{\"id\": \"one\"}")).isNotEmpty();
    }

    @Test
    void every_reference_leads_somewhere_and_every_operation_has_its_own_name() {
        Set<String> operations = new HashSet<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> assertThat(
                                operations.add(operation.path("operationId").asString()))
                        .as(operation.toString())
                        .isTrue()));
        assertThat(operations).hasSizeGreaterThan(200);
        document.findValuesAsString("$ref")
                .forEach(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
    }

    @Test
    void a_register_of_a_street_is_described_to_the_street_alone() {
        RegisterText text = RegisterText.blank("own")
                .with("name", "法律讲座台账")
                .with("englishName", "Lectures")
                .with("group", "rights")
                .with("day", "f1")
                .with("list", List.of("f2"))
                .with("title", List.of("f2"))
                .added(
                        Part.FIELDS,
                        Map.of("key", "f1", "label", "日期", "englishLabel", "Day", "kind", "date", "required", true))
                .added(Part.FIELDS, Map.of("key", "f2", "label", "主题", "englishLabel", "Topic", "kind", "text"));
        Scope officer = as.scope(Role.STREET_OFFICER, north.id());
        long id = registers.begin(officer, north.id(), text, "");
        registers.adopt(officer, id, 1, "");

        assertThat(body(get("/api/openapi.json", north))).contains("法律讲座台账");
        assertThat(body(get("/api/openapi.json", south))).doesNotContain("法律讲座台账");
    }

    @Test
    void nobody_reads_it_without_signing_in() {
        assertThat(mvc.get().uri("/api/openapi.json")).hasStatus(401);
        assertThat(mvc.get().uri("/openapi.json")).hasStatus(302);
    }
}
