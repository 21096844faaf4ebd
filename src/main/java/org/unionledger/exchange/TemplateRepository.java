package org.unionledger.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How users at a place corrected the columns of files, by the files' heads. */
@Repository
class TemplateRepository {

    private static final TypeReference<Map<Integer, String>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    TemplateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The book's columns by the index of the sheet's; null when nobody corrected such a file. */
    @Nullable
    Map<Integer, String> find(OrganizationId place, String target, byte[] heads) {
        return jdbc.sql(
                        "select columns from exchange.template where place = :place and target = :target and heads = :heads")
                .param("place", place.value())
                .param("target", target)
                .param("heads", heads)
                .query(String.class)
                .optional()
                .map(columns -> json.readValue(columns, COLUMNS))
                .orElse(null);
    }

    void keep(OrganizationId place, String target, byte[] heads, Map<Integer, String> columns) {
        jdbc.sql("""
                insert into exchange.template (place, target, heads, columns)
                values (:place, :target, :heads, :columns::jsonb)
                on conflict (place, target, heads) do update set columns = excluded.columns
                """)
                .param("place", place.value())
                .param("target", target)
                .param("heads", heads)
                .param("columns", json.writeValueAsString(columns))
                .update();
    }
}
