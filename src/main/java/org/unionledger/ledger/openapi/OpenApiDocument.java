package org.unionledger.ledger.openapi;

import java.util.List;
import org.unionledger.frame.Words;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The REST resources of registers in OpenAPI 3.1: what {@code EntryApi} takes and answers, register by register. */
final class OpenApiDocument {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SCHEMAS = "#/components/schemas/";
    private static final int MOST_AT_ONCE = 500;

    private final Words words;
    private final Schemas schemas;
    private final String version;

    OpenApiDocument(Words words, String version) {
        this.words = words;
        this.schemas = new Schemas(words);
        this.version = version;
    }

    ObjectNode of(List<Declaration> ledgers) {
        ObjectNode document = JSON.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", words.text("ledger.openapi.title"))
                .put("version", version)
                .put("description", words.text("ledger.openapi.description"));
        document.putArray("security").addObject().putArray("basic");
        ObjectNode paths = document.putObject("paths");
        ObjectNode components = document.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("basic")
                .put("type", "http")
                .put("scheme", "basic");
        ObjectNode known = components.putObject("schemas");
        known.set("Problem", problem());
        known.set("Links", links());
        for (Declaration ledger : ledgers) {
            describe(ledger, paths, known);
        }
        return document;
    }

    private void describe(Declaration ledger, ObjectNode paths, ObjectNode known) {
        String id = ledger.id();
        known.set(id + ".NewValues", schemas.sent(ledger));
        known.set(id + ".Values", schemas.answered(ledger));
        known.set(id + ".New", sent(id));
        known.set(id + ".Entry", entry(id));
        known.set(id + ".Page", page(id));
        ObjectNode collection = paths.putObject("/api/ledgers/" + id + "/entries");
        list(collection.putObject("get"), ledger);
        enter(collection.putObject("post"), ledger);
        String entry = "/api/ledgers/" + id + "/entries/{id}";
        show(paths.putObject(entry).putObject("get"), ledger);
        linked(paths.putObject(entry + "/links").putObject("get"), ledger);
    }

    private ObjectNode operation(ObjectNode operation, Declaration ledger, String name) {
        operation
                .put("operationId", name + "_" + ledger.id())
                .put("summary", words.text("ledger.openapi." + name, schemas.either(ledger.name())));
        operation.putArray("tags").add(schemas.either(ledger.name()));
        return operation;
    }

    private void list(ObjectNode get, Declaration ledger) {
        operation(get, ledger, "list");
        query(get, "q", "string", words.text("ledger.openapi.q"));
        query(get, "from", "string", words.text("ledger.openapi.from")).put("format", "date");
        query(get, "to", "string", words.text("ledger.openapi.to")).put("format", "date");
        query(get, "place", "integer", words.text("ledger.openapi.place"));
        query(get, "sort", "string", words.text("ledger.openapi.sort"));
        query(get, "order", "string", words.text("ledger.openapi.order"))
                .putArray("enum")
                .add("asc")
                .add("desc");
        limited(get);
        for (Field field : ledger.chosen()) {
            query(get, "f." + field.key(), "string", schemas.either(field.label()));
        }
        ObjectNode responses = get.putObject("responses");
        content(responses.putObject("200"), words.text("ledger.openapi.page"), ledger.id() + ".Page");
        refusals(responses);
    }

    private static ObjectNode query(ObjectNode operation, String name, String type, String description) {
        ObjectNode parameter = operation.withArray("parameters").addObject();
        parameter.put("name", name).put("in", "query").put("description", description);
        return parameter.putObject("schema").put("type", type);
    }

    private void enter(ObjectNode post, Declaration ledger) {
        operation(post, ledger, "enter");
        ObjectNode body = post.putObject("requestBody").put("required", true);
        body.putObject("content").putObject("application/json").set("schema", reference(ledger.id() + ".New"));
        ObjectNode responses = post.putObject("responses");
        content(responses.putObject("201"), words.text("ledger.openapi.entered"), ledger.id() + ".Entry");
        problem(responses.putObject("422"), words.text("ledger.openapi.refused"));
        problem(responses.putObject("503"), words.text("ledger.openapi.again"));
        refusals(responses);
    }

    private void show(ObjectNode get, Declaration ledger) {
        operation(get, ledger, "show");
        id(get);
        ObjectNode responses = get.putObject("responses");
        content(responses.putObject("200"), words.text("ledger.openapi.entry"), ledger.id() + ".Entry");
        refusals(responses);
    }

    private static void id(ObjectNode operation) {
        ObjectNode parameter = operation.withArray("parameters").addObject();
        parameter.put("name", "id").put("in", "path").put("required", true);
        parameter.putObject("schema").put("type", "integer").put("format", "int64");
    }

    /** Members and employers it is about, and other entries. */
    private void linked(ObjectNode get, Declaration ledger) {
        operation(get, ledger, "links");
        id(get);
        limited(get);
        ObjectNode responses = get.putObject("responses");
        content(responses.putObject("200"), words.text("ledger.openapi.linked"), "Links");
        refusals(responses);
    }

    private void limited(ObjectNode get) {
        query(get, "limit", "integer", words.text("ledger.openapi.limit"))
                .put("minimum", 1)
                .put("maximum", MOST_AT_ONCE);
        query(get, "after", "string", words.text("ledger.openapi.after"));
    }

    private void refusals(ObjectNode responses) {
        responses.putObject("401").put("description", words.text("ledger.openapi.401"));
        problem(responses.putObject("403"), words.text("ledger.openapi.403"));
        problem(responses.putObject("404"), words.text("ledger.openapi.404"));
    }

    private static void content(ObjectNode response, String description, String schema) {
        response.put("description", description);
        response.putObject("content").putObject("application/json").set("schema", reference(schema));
    }

    private static void problem(ObjectNode response, String description) {
        response.put("description", description);
        response.putObject("content").putObject("application/problem+json").set("schema", reference("Problem"));
    }

    private static ObjectNode reference(String schema) {
        return JSON.createObjectNode().put("$ref", SCHEMAS + schema);
    }

    private ObjectNode sent(String id) {
        ObjectNode schema = Schemas.object();
        ObjectNode properties = schema.putObject("properties");
        properties
                .putObject("organization")
                .put("type", "integer")
                .put("description", words.text("ledger.openapi.home"));
        properties.set("values", reference(id + ".NewValues"));
        properties.set("about", about());
        properties
                .putObject("repeated")
                .put("type", "boolean")
                .put("description", words.text("ledger.openapi.repeated"));
        schema.putArray("required").add("values");
        return schema.put("additionalProperties", false);
    }

    private ObjectNode about() {
        ObjectNode schema = Schemas.object().put("description", words.text("ledger.openapi.about"));
        ObjectNode properties = schema.putObject("properties");
        for (String kind : List.of("members", "employers")) {
            properties
                    .putObject(kind)
                    .put("type", "array")
                    .putObject("items")
                    .put("type", "string")
                    .put("minLength", 1);
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode entry(String id) {
        ObjectNode schema = Schemas.object();
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("id").put("type", "integer");
        properties.putObject("day").put("type", "string").put("format", "date");
        properties.putObject("organization").put("type", "integer");
        properties.set("values", reference(id + ".Values"));
        properties.putObject("number").putArray("type").add("string").add("null");
        properties.putObject("state").putArray("type").add("string").add("null");
        properties
                .putObject("due")
                .put("format", "date")
                .putArray("type")
                .add("string")
                .add("null");
        properties.putObject("highlight").put("type", "boolean");
        properties.putObject("voided").put("type", "boolean");
        schema.putArray("required").add("id").add("day").add("organization").add("values");
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode page(String id) {
        ObjectNode schema = Schemas.object();
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("ledger").put("const", id);
        properties.putObject("count").put("type", "integer");
        properties.putObject("entries").put("type", "array").set("items", reference(id + ".Entry"));
        properties.putObject("next").putArray("type").add("string").add("null");
        schema.putArray("required").add("ledger").add("count").add("entries");
        return schema.put("additionalProperties", false);
    }

    /** What an entry is linked with, of whatever register. */
    private static ObjectNode links() {
        ObjectNode schema = Schemas.object();
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("count").put("type", "integer");
        ObjectNode one = properties.putObject("links").put("type", "array").putObject("items");
        one.put("type", "object");
        ObjectNode parts = one.putObject("properties");
        parts.putObject("relation")
                .put("type", "string")
                .putArray("enum")
                .add("above")
                .add("below")
                .add("about");
        parts.putObject("kind").put("type", "string");
        parts.putObject("id").put("type", "integer");
        parts.putObject("title").put("type", "string");
        properties.putObject("next").putArray("type").add("string").add("null");
        schema.putArray("required").add("count").add("links");
        return schema.put("additionalProperties", false);
    }

    /** RFC 9457, with what is wrong field by field. */
    private static ObjectNode problem() {
        ObjectNode schema = Schemas.object();
        ObjectNode properties = schema.putObject("properties");
        for (String text : List.of("type", "title", "detail", "instance")) {
            properties.putObject(text).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        ObjectNode one = properties.putObject("problems").put("type", "array").putObject("items");
        one.put("type", "object");
        one.putObject("properties").putObject("field").put("type", "string");
        one.withObject("properties").putObject("problem").put("type", "string");
        schema.putArray("required").add("status").add("title");
        return schema;
    }
}
