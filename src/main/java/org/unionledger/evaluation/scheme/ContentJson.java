package org.unionledger.evaluation.scheme;

import tools.jackson.databind.json.JsonMapper;

/** What a scheme says, as it is kept in the database. */
final class ContentJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ContentJson() {}

    static String of(Content content) {
        return JSON.writeValueAsString(content);
    }

    static Content read(String json) {
        return JSON.readValue(json, Content.class);
    }
}
