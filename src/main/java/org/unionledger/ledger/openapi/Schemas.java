package org.unionledger.ledger.openapi;

import java.util.List;
import org.unionledger.frame.Words;
import org.unionledger.ledger.declaration.Choice;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.Label;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of a register's values: as they are sent, by the declaration as it is now, and as they are answered. */
final class Schemas {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Words words;

    Schemas(Words words) {
        this.words = words;
    }

    /** What an entry to come must have. */
    ObjectNode sent(Declaration ledger) {
        ObjectNode schema = values(ledger, true);
        ArrayNode required = JSON.createArrayNode();
        ledger.fields().stream().filter(Field::required).map(Field::key).forEach(required::add);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    /** What an entry has. One that was written under an earlier declaration may lack fields, have others, or other words. */
    ObjectNode answered(Declaration ledger) {
        return values(ledger, false).put("description", words.text("ledger.openapi.answered"));
    }

    private ObjectNode values(Declaration ledger, boolean sent) {
        ObjectNode schema = object();
        ObjectNode properties = schema.putObject("properties");
        ledger.fields().stream()
                .filter(field -> !sent || field.kind().isEntered())
                .forEach(field -> properties.set(field.key(), value(field, sent)));
        return schema;
    }

    private ObjectNode value(Field field, boolean sent) {
        ObjectNode word = word(field, sent);
        ObjectNode schema = sent && field.kind() == FieldKind.PEOPLE ? people(word) : word;
        if (field.kind() == FieldKind.CHOICES) {
            schema = JSON.createObjectNode().put("type", "array");
            schema.set("items", word);
        }
        schema.put("title", either(field.label()));
        Label help = field.help();
        if (help != null) {
            schema.put("description", either(help));
        }
        return schema;
    }

    /** A list of persons is sent as people write it, as their names, or as what is known of each; it is answered as how many. */
    private static ObjectNode people(ObjectNode written) {
        ObjectNode person = object();
        ObjectNode properties = person.putObject("properties");
        List.of("name", "unit", "phone")
                .forEach(part -> properties.putObject(part).put("type", "string"));
        properties.putObject("attended").put("type", "boolean").put("default", true);
        person.putArray("required").add("name");
        ObjectNode several = JSON.createObjectNode().put("type", "array");
        several.putObject("items")
                .putArray("anyOf")
                .add(type(FieldKind.TEXT, true))
                .add(person);
        ObjectNode schema = JSON.createObjectNode();
        schema.putArray("anyOf").add(written).add(several);
        return schema;
    }

    /** One value, or one of several. */
    private static ObjectNode word(Field field, boolean sent) {
        ObjectNode schema = type(field.kind(), sent);
        if (sent && field.min() != null) {
            schema.put("minimum", field.min());
        }
        if (sent && field.max() != null) {
            schema.put("maximum", field.max());
        }
        List<Choice> choices = field.choices();
        if (sent && !choices.isEmpty() && !field.otherWords()) {
            ArrayNode values = schema.putArray("enum");
            choices.forEach(choice -> values.add(choice.value()));
        }
        return schema;
    }

    /** Telephone numbers are answered masked, hence as any text. */
    private static ObjectNode type(FieldKind kind, boolean sent) {
        ObjectNode schema = JSON.createObjectNode();
        if (kind == FieldKind.INTEGER) {
            return schema.put("type", "integer");
        }
        if (kind.isNumber()) {
            return schema.put("type", "number");
        }
        schema.put("type", "string");
        if (kind == FieldKind.DATE) {
            schema.put("format", "date");
        }
        return sent ? schema.put("minLength", 1) : schema;
    }

    static ObjectNode object() {
        return JSON.createObjectNode().put("type", "object");
    }

    String either(Label label) {
        return words.either(label.chinese(), label.english());
    }
}
