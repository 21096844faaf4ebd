package org.unionledger.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.ledger.declaration.Chosen;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.ledger.declaration.People;
import org.unionledger.ledger.declaration.Values;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values of an entry as they are kept in the database: numbers as numbers, days as 2025-03-08, telephone numbers
 * and lists of people sealed, several choices as an array, else text.
 */
@Component
class ValuesJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Protection protection;

    ValuesJson(Protection protection) {
        this.protection = protection;
    }

    String written(Values values) {
        ObjectNode json = JSON.createObjectNode();
        values.byKey().forEach((key, value) -> {
            if (value instanceof BigDecimal number) {
                json.put(key, number);
            } else if (value instanceof PhoneNumber phone) {
                json.put(key, Base64.getEncoder().encodeToString(protection.seal(Protected.PHONE, phone.value())));
            } else if (value instanceof People people) {
                json.put(key, Base64.getEncoder().encodeToString(protection.seal(Protected.PEOPLE, written(people))));
            } else if (value instanceof Chosen chosen) {
                chosen.words().forEach(json.putArray(key)::add);
            } else {
                json.put(key, value.toString());
            }
        });
        return JSON.writeValueAsString(json);
    }

    /** Values of fields that the declaration does not have (any more) stay in the database and are left out here. */
    Values read(Declaration declaration, String written) {
        JsonNode json = JSON.readTree(written);
        Map<String, Object> values = new TreeMap<>();
        for (Field field : declaration.fields()) {
            Object value = value(field, json.get(field.key()));
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        return Values.of(values);
    }

    private static String written(People people) {
        ArrayNode list = JSON.createArrayNode();
        for (People.Person person : people.list()) {
            ObjectNode one = list.addObject().put("name", person.name()).put("attended", person.attended());
            if (person.unit() != null) {
                one.put("unit", person.unit());
            }
            if (person.phone() != null) {
                one.put("phone", person.phone().value());
            }
        }
        return JSON.writeValueAsString(list);
    }

    private static People people(String written) {
        return new People(
                JSON.readTree(written).valueStream().map(ValuesJson::person).toList());
    }

    private static People.Person person(JsonNode one) {
        JsonNode unit = one.get("unit");
        JsonNode phone = one.get("phone");
        return new People.Person(
                one.get("name").asString(),
                unit == null ? null : unit.asString(),
                phone == null ? null : new PhoneNumber(phone.asString()),
                one.get("attended").asBoolean());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private @Nullable Object value(Field field, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (field.kind() == FieldKind.CHOICES) {
            return new Chosen(texts(node));
        }
        String text = node.asString();
        if (field.kind().isNumber()) {
            return new BigDecimal(text);
        }
        return switch (field.kind()) {
            case DATE -> LocalDate.parse(text);
            case PHONE ->
                new PhoneNumber(
                        protection.open(Protected.PHONE, Base64.getDecoder().decode(text)));
            case PEOPLE ->
                people(protection.open(Protected.PEOPLE, Base64.getDecoder().decode(text)));
            default -> text;
        };
    }
}
